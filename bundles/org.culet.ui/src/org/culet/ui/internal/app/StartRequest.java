package org.culet.ui.internal.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the command line asks of a starting workbench.
 *
 * @param study study to open: {@code --open STUDY}, or a last argument that is a path
 * @param picture where to save a picture of the window once the study is analysed and drawn; then the workbench ends
 * @param pictureView id of the view to bring to front in the picture, empty for the usual ones
 * @param pictureGPa pressure of the stage to select in the picture, the nearest one of the first sample; empty for none
 */
public record StartRequest(Optional<Path> study, Optional<Path> picture, Optional<String> pictureView, Optional<Double> pictureGPa) {

	private static final String OPEN = "--open";
	private static final String PICTURE = "culet.screenshot";
	private static final String PICTURE_VIEW = "culet.screenshot.view";
	private static final String PICTURE_GPA = "culet.screenshot.pressure";

	/** No null. */
	public StartRequest {
		Objects.requireNonNull(study, "study");
		Objects.requireNonNull(picture, "picture");
		Objects.requireNonNull(pictureView, "pictureView");
		Objects.requireNonNull(pictureGPa, "pictureGPa");
	}

	/**
	 * Reads the arguments of the application.
	 *
	 * @param arguments as given; unknown switches are left to the platform
	 * @param properties system properties by name, {@code null} where there is none
	 * @return the request, paths absolute
	 */
	public static StartRequest of(String[] arguments, UnaryOperator<String> properties) {
		Optional<String> study = Optional.empty();
		List<String> all = Arrays.asList(arguments);
		for (Iterator<String> rest = all.iterator(); rest.hasNext();) {
			String argument = rest.next();
			if (argument.equals(OPEN) && rest.hasNext()) {
				study = Optional.of(rest.next());
			} else if (argument.startsWith("-") && rest.hasNext() && takesValue(argument)) {
				rest.next();
			} else if (!argument.startsWith("-")) {
				study = Optional.of(argument);
			}
		}
		return new StartRequest(study.map(StartRequest::absolute),
				Optional.ofNullable(properties.apply(PICTURE)).map(StartRequest::absolute),
				Optional.ofNullable(properties.apply(PICTURE_VIEW)), Optional.ofNullable(properties.apply(PICTURE_GPA)).map(Double::valueOf));
	}

	/** Switches of the platform that the application sees too. */
	private static boolean takesValue(String argument) {
		return List.of("-product", "-testproperties", "-testpluginname", "-testApplication", "-cssTheme", "-data", "-os", "-ws", "-arch")
				.contains(argument);
	}

	private static Path absolute(String text) {
		return Path.of(text).toAbsolutePath().normalize();
	}
}
