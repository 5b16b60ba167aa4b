package org.culet.ui.internal.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import org.culet.plot.Figure;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.FigureExport;
import org.culet.plot.vector.FigureFileType;
import org.culet.ui.study.StudyJob;

/** Writes figures to files. Each file appears whole or not at all; what is written when a person stops it stays. */
final class ExportJob extends StudyJob {

	/** A figure with the name of its files, without ending. */
	record Item(String name, Supplier<BuiltFigure> figure) {
	}

	/**
	 * How it ended.
	 *
	 * @param sentence what happened, and what to do if it went wrong
	 * @param failed whether it went wrong
	 */
	record Outcome(String sentence, boolean failed) {
	}

	private final List<Item> items;
	private final Path folder;
	private final ExportSettings settings;
	private final Consumer<Outcome> receiver;
	private final FigureExport export = new FigureExport();

	/**
	 * An export.
	 *
	 * @param items the figures
	 * @param folder where to; made if it is not there
	 * @param settings kinds of file and sizes
	 * @param receiver told how it ended, on the user-interface thread
	 */
	ExportJob(List<Item> items, Path folder, ExportSettings settings, Consumer<Outcome> receiver) {
		super(items.size() == 1 ? "Export " + items.get(0).name() : "Export " + items.size() + " figures");
		this.items = List.copyOf(items);
		this.folder = folder.toAbsolutePath();
		this.settings = settings;
		this.receiver = receiver;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, getName(), items.size());
		int written = 0;
		List<String> without = new ArrayList<>();
		Path at = folder;
		try {
			Files.createDirectories(folder);
			for (Item item : items) {
				if (progress.isCanceled()) {
					tell(new Outcome("Export stopped: " + written + " of " + items.size() + " figures are in " + folder, false));
					return Status.CANCEL_STATUS;
				}
				progress.subTask(item.name());
				at = folder.resolve(item.name());
				BuiltFigure built = item.figure().get();
				if (built.figure().isPresent()) {
					write(item.name(), built.figure().get());
					written++;
				} else {
					without.add(item.name());
				}
				progress.worked(1);
			}
			tell(done(written, without));
		} catch (IOException e) {
			tell(new Outcome("The figure could not be saved as " + at + ": " + reason(e)
					+ ". Choose another folder, or make room there, and export again.", true));
		}
		return Status.OK_STATUS;
	}

	private Outcome done(int written, List<String> without) {
		if (items.size() == 1 && written == 1) {
			return new Outcome("Figure saved as " + folder.resolve(items.get(0).name() + ending()), false);
		}
		String missing = without.isEmpty() ? "" : "; nothing to show for " + String.join(", ", without);
		return new Outcome("Saved " + written + " figures in " + folder + missing, written == 0);
	}

	private String ending() {
		return settings.types().size() == 1 ? "." + settings.types().iterator().next().extension() : "";
	}

	private void write(String name, Figure figure) throws IOException {
		List<FigureFileType> vector = settings.types().stream().filter(t -> t != FigureFileType.PNG).sorted().toList();
		export.writeFiles(figure, vector, settings.page(), Theme.PRINT, folder, name, settings.numbers());
		if (settings.types().contains(FigureFileType.PNG)) {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			export.png(export.layout(figure, settings.page(), Theme.PRINT), settings.dpi(), content);
			replace(folder.resolve(name + "." + FigureFileType.PNG.extension()), content.toByteArray());
		}
	}

	private static void replace(Path file, byte[] content) throws IOException {
		Path temporary = Files.createTempFile(file.getParent(), ".export", ".tmp");
		try {
			Files.write(temporary, content);
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static String reason(IOException e) {
		return switch (e) {
			case java.nio.file.AccessDeniedException denied -> "nobody may write to " + denied.getFile();
			case java.nio.file.FileAlreadyExistsException exists -> exists.getFile() + " is a file, not a folder";
			case java.nio.file.FileSystemException system -> Optional.ofNullable(system.getReason()).orElse("there is no place " + system.getFile());
			default -> String.valueOf(e.getMessage());
		};
	}

	/** Files that would be replaced. */
	static List<Path> existing(List<String> names, Path folder, ExportSettings settings) {
		List<Path> found = new ArrayList<>();
		for (String name : names) {
			settings.types().stream().map(t -> folder.resolve(name + "." + t.extension())).filter(Files::exists).forEach(found::add);
			Path numbers = folder.resolve(name + ".csv");
			if (settings.numbers() && Files.exists(numbers)) {
				found.add(numbers);
			}
		}
		return found;
	}

	private void tell(Outcome outcome) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> receiver.accept(outcome));
		}
	}
}
