package org.culet.ui.internal.figure;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

import org.culet.plot.vector.FigureFileType;
import org.culet.ui.internal.study.Prompts;

/** Asks which figures are exported, how, and where to. */
final class ExportDialog extends TitleAreaDialog {

	private static final int TENTHS = 10;
	private static final int FOLDER_WIDTH = 320;

	private final String name;
	private final List<String> allNames;
	private Path folder;
	private ExportSettings settings;
	private boolean all;
	private String chosenName;
	private Button allFigures;
	private final Map<FigureFileType, Button> types = new EnumMap<>(FigureFileType.class);
	private Combo width;
	private Spinner ownWidth;
	private int ownTenths;
	private Spinner font;
	private Spinner dpi;
	private Button numbers;
	private Text fileName;
	private Text folderText;

	/**
	 * A dialog.
	 *
	 * @param parent the window
	 * @param name name of the figure's file without ending; empty if the view shows none
	 * @param allNames names of the files of all figures
	 * @param folder where to, at first
	 * @param settings those of the last export
	 */
	ExportDialog(Shell parent, String name, List<String> allNames, Path folder, ExportSettings settings) {
		super(parent);
		this.name = name;
		this.chosenName = name;
		this.allNames = List.copyOf(allNames);
		this.folder = folder;
		this.settings = settings;
		this.all = name.isEmpty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Export figures");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("Export figures");
		setMessage("As they are printed: vector files keep their text, letters have the size that you choose.");
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).applyTo(area);
		what(area);
		kinds(area);
		sizes(area);
		place(area);
		return area;
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		check();
		return contents;
	}

	private void what(Composite area) {
		label(area, "Figures:");
		Composite row = row(area, 2);
		Button one = button(row, SWT.RADIO, "This figure, as it is shown", !all);
		one.setEnabled(!name.isEmpty());
		allFigures = button(row, SWT.RADIO, "All figures of the study (" + allNames.size() + ")", all);
	}

	private void kinds(Composite area) {
		label(area, "Files:");
		Composite row = row(area, 4);
		Map<FigureFileType, String> tips = Map.of(FigureFileType.PDF, "Vector, font embedded: for manuscripts", FigureFileType.SVG,
				"Vector, text as text: for Inkscape and the web", FigureFileType.PNG, "Pixels: for slides");
		for (FigureFileType type : List.of(FigureFileType.PDF, FigureFileType.SVG, FigureFileType.PNG)) {
			Button button = button(row, SWT.CHECK, type.name(), settings.types().contains(type));
			button.setToolTipText(tips.get(type));
			types.put(type, button);
		}
		numbers = button(row, SWT.CHECK, "Numbers as CSV", settings.numbers());
		numbers.setToolTipText("A file of the same name beside each figure, with all points and their errors in full precision");
	}

	private void sizes(Composite area) {
		label(area, "Width:");
		Composite row = row(area, 3);
		width = new Combo(row, SWT.READ_ONLY);
		width.setItems("Single column (86 mm)", "Double column (178 mm)", "Own width");
		width.select(settings.width().ordinal());
		width.addListener(SWT.Selection, e -> showWidth());
		ownWidth = spinner(row, settings.ownWidthMm() * TENTHS, ExportSettings.LEAST_WIDTH_MM * TENTHS, ExportSettings.MOST_WIDTH_MM * TENTHS, 1);
		showWidth();
		new Label(row, SWT.NONE).setText("mm");
		label(area, "Letters:");
		row = row(area, 2);
		font = spinner(row, settings.fontPt() * TENTHS, ExportSettings.LEAST_FONT_PT * TENTHS, ExportSettings.MOST_FONT_PT * TENTHS, 1);
		new Label(row, SWT.NONE).setText("pt");
		label(area, "Resolution:");
		row = row(area, 2);
		dpi = spinner(row, settings.dpi(), ExportSettings.LEAST_DPI, ExportSettings.MOST_DPI, 0);
		new Label(row, SWT.NONE).setText("dpi (PNG)");
	}

	/** The width in mm that is chosen; one's own comes back when it is chosen again. */
	private void showWidth() {
		if (ownWidth.isEnabled()) {
			ownTenths = ownWidth.getSelection();
		}
		ExportSettings.Width chosen = ExportSettings.Width.values()[width.getSelectionIndex()];
		boolean own = chosen == ExportSettings.Width.OWN;
		ownWidth.setSelection(own ? ownTenths : (int) Math.round(ExportSettings.presetMm(chosen) * TENTHS));
		ownWidth.setEnabled(own);
	}

	private void place(Composite area) {
		label(area, "Name:");
		fileName = new Text(area, SWT.BORDER);
		fileName.setText(name);
		fileName.addListener(SWT.Modify, e -> check());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fileName);
		label(area, "Folder:");
		Composite row = row(area, 2);
		folderText = new Text(row, SWT.BORDER);
		folderText.setText(folder.toString());
		folderText.addListener(SWT.Modify, e -> check());
		GridDataFactory.fillDefaults().grab(true, false).hint(FOLDER_WIDTH, SWT.DEFAULT).applyTo(folderText);
		Button browse = new Button(row, SWT.PUSH);
		browse.setText("Browse…");
		browse.addListener(SWT.Selection, e -> browse());
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setText("Folder of the figures");
		dialog.setFilterPath(folderText.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			folderText.setText(chosen);
		}
	}

	private static void label(Composite area, String text) {
		new Label(area, SWT.NONE).setText(text);
	}

	private static Composite row(Composite area, int columns) {
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private Button button(Composite row, int style, String text, boolean chosen) {
		Button button = new Button(row, style);
		button.setText(text);
		button.setSelection(chosen);
		button.addListener(SWT.Selection, e -> check());
		return button;
	}

	private static Spinner spinner(Composite row, double value, double least, double most, int digits) {
		Spinner spinner = new Spinner(row, SWT.BORDER);
		spinner.setValues((int) Math.round(value), (int) Math.round(least), (int) Math.round(most), digits, digits == 0 ? 50 : TENTHS / 2,
				digits == 0 ? 100 : TENTHS * TENTHS);
		return spinner;
	}

	/** Says what is missing, and enables what can be used. */
	private void check() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok == null) {
			// still being made
			return;
		}
		dpi.setEnabled(types.get(FigureFileType.PNG).getSelection());
		fileName.setEnabled(!allFigures.getSelection());
		String problem = problem();
		setErrorMessage(problem.isEmpty() ? null : problem);
		ok.setEnabled(problem.isEmpty());
	}

	private String problem() {
		if (types.values().stream().noneMatch(Button::getSelection) && !numbers.getSelection()) {
			return "Choose at least one kind of file.";
		}
		if (!allFigures.getSelection() && !fileName.getText().matches("[^/\\\\:*?\"<>|]*[^/\\\\:*?\"<>| .]")) {
			return "Give the file a name without / \\ : * ? \" < > |";
		}
		if (allFigures.getSelection() && allNames.isEmpty()) {
			return "The study has no figures yet: analyse it first (F5).";
		}
		return placeProblem();
	}

	private String placeProblem() {
		try {
			Path to = Path.of(folderText.getText().strip());
			if (!to.isAbsolute()) {
				return "Give the folder with its whole path, or browse for it.";
			}
			if (Files.exists(to) && !Files.isDirectory(to)) {
				return to + " is a file. Choose a folder.";
			}
			if (Files.exists(to) && !Files.isWritable(to)) {
				return "Nobody may write to " + to + ". Choose another folder.";
			}
			return "";
		} catch (InvalidPathException e) {
			return "That is no folder: " + e.getReason() + ". Browse for one.";
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Export", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		showWidth();
		settings = new ExportSettings(
				types.entrySet().stream().filter(e -> e.getValue().getSelection()).map(Map.Entry::getKey).collect(Collectors.toSet()),
				ExportSettings.Width.values()[width.getSelectionIndex()], ownTenths / (double) TENTHS,
				font.getSelection() / (double) TENTHS, dpi.getSelection(), numbers.getSelection());
		folder = Path.of(folderText.getText().strip());
		all = allFigures.getSelection();
		chosenName = fileName.getText();
		List<Path> existing = ExportJob.existing(all ? allNames : List.of(chosenName), folder, settings);
		if (existing.isEmpty() || Prompts.ask("Replace files", question(existing), "Replace", "Cancel")) {
			settings.remember();
			super.okPressed();
		}
	}

	private static String question(List<Path> existing) {
		return existing.size() == 1 ? existing.get(0) + " is there already. Replace it?"
				: existing.size() + " files, the first of them " + existing.get(0) + ", are there already. Replace them?";
	}

	/** Whether all figures are wanted. */
	boolean all() {
		return all;
	}

	/** Name of the file of the one figure. */
	String fileName() {
		return chosenName;
	}

	/** Where to. */
	Path folder() {
		return folder;
	}

	/** How. */
	ExportSettings settings() {
		return settings;
	}
}
