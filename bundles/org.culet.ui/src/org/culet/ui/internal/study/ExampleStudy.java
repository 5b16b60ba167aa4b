package org.culet.ui.internal.study;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;

import org.culet.ui.internal.importing.ImportFiles;
import org.culet.ui.study.StudyJob;

/**
 * The example that comes with the program. The installation may be read-only and shared, so each person works on a copy in the
 * workspace; what was done to it stays until the copy is removed.
 */
public final class ExampleStudy {

	private static final String FOLDER = "examples/pressure-series";
	private static final String PROPERTY = "culet.examples";

	private ExampleStudy() {
	}

	/**
	 * Opens the copy of the example, making it first where there is none.
	 *
	 * @param controller where it is opened
	 */
	public static void open(StudyController controller) {
		Optional<Path> source = source();
		if (source.isEmpty()) {
			Prompts.error("Example study", "This installation has no example: the folder " + FOLDER
					+ " is missing.\nInstall Culet again, or import files of your own.");
			return;
		}
		Display display = Display.getCurrent();
		Job job = new StudyJob("Open the example study") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					Path copy = copy(source.get());
					display.asyncExec(() -> show(controller, copy));
				} catch (IOException e) {
					display.asyncExec(() -> Prompts.error("Example study",
							"The example could not be copied into the workspace: " + e.getMessage() + "\nFree some space and try again."));
				}
				return Status.OK_STATUS;
			}
		};
		job.schedule();
	}

	private static void show(StudyController controller, Path copy) {
		Optional<Path> study = study(copy);
		if (study.isPresent()) {
			controller.open(study.get());
		} else if (controller.create(copy.resolve("pressure-series.culet"))) {
			ImportFiles.importManifest(controller, copy.resolve("manifest.csv"));
		}
	}

	private static Optional<Path> study(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> f.toString().endsWith(".culet")).sorted().findFirst();
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Copies what is not there yet; a copy that was edited stays. */
	private static Path copy(Path source) throws IOException {
		Path target = workspace().resolve("pressure-series");
		if (study(target).isPresent()) {
			return target;
		}
		List<Path> all;
		try (Stream<Path> walk = Files.walk(source)) {
			all = walk.toList();
		}
		for (Path path : all) {
			Path to = target.resolve(source.relativize(path).toString());
			if (Files.isDirectory(path)) {
				Files.createDirectories(to);
			} else if (!Files.exists(to)) {
				Files.copy(path, to);
			}
		}
		return target;
	}

	private static Path workspace() {
		return path(Platform.getInstanceLocation()).orElse(Path.of(System.getProperty("user.home"))).resolve("examples");
	}

	/** Where the example is installed. */
	private static Optional<Path> source() {
		Stream<Path> candidates = Stream.concat(Stream.ofNullable(System.getProperty(PROPERTY)).map(Path::of),
				path(Platform.getInstallLocation()).map(p -> p.resolve(FOLDER)).stream());
		return candidates.filter(p -> Files.isRegularFile(p.resolve("manifest.csv")) || study(p).isPresent()).findFirst();
	}

	private static Optional<Path> path(Location location) {
		if (location == null || location.getURL() == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(Path.of(new URI(location.getURL().toString().replace(" ", "%20"))));
		} catch (URISyntaxException e) {
			return Optional.of(new File(location.getURL().getPath()).toPath());
		}
	}
}
