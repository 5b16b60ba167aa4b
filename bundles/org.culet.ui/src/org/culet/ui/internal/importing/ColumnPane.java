package org.culet.ui.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import org.culet.data.Column;
import org.culet.data.ReadOptions;
import org.culet.model.Units;

/** Columns, units and sheet factor of a file, and of all files of its kind. */
final class ColumnPane {

	private static final String AUTOMATIC = "automatic";
	private static final List<String> TEMPERATURES = List.of("", "K", "mK", "°C");
	private static final List<String> RESISTANCES = List.of("", "Ohm", "mOhm", "kOhm", "MOhm", "Ohm/sq", "kOhm/sq", "Ohm cm", "uOhm cm");

	private final Composite body;
	private final Consumer<ReadOptions> chosen;
	private final List<Choice> choices = new ArrayList<>();
	private final Text factor;
	private final ControlDecoration factorProblem;
	private final Label kind;
	private Optional<FileEntry> entry = Optional.empty();
	private boolean filling;

	/** A column with its unit. */
	private record Choice(Combo column, Combo unit) {
	}

	/**
	 * A pane.
	 *
	 * @param parent where it lives
	 * @param chosen told how files of the kind are to be read
	 */
	ColumnPane(Composite parent, Consumer<ReadOptions> chosen) {
		this.chosen = chosen;
		body = new Composite(parent, SWT.NONE);
		body.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 2).spacing(6, 4).create());
		choices.add(choice("T column", TEMPERATURES));
		choices.add(choice("R column", RESISTANCES));
		choices.add(choice("σ column", RESISTANCES));
		new Label(body, SWT.NONE).setText("w/l");
		factor = new Text(body, SWT.BORDER);
		factor.setMessage("from the sample");
		factor.setToolTipText("Width over length: turns R into sheet resistance. A number, or two lengths: 50 µm / 0.1 mm.\nEmpty: from the width and length of the sample, if they are known.");
		factor.setData(ImportPage.KEY, "factor");
		factor.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(6, 0).create());
		factor.addListener(SWT.Modify, e -> checkFactor());
		factor.addListener(SWT.FocusOut, e -> choose());
		factor.addListener(SWT.DefaultSelection, e -> choose());
		factorProblem = new ControlDecoration(factor, SWT.LEFT | SWT.TOP);
		factorProblem.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		factorProblem.hide();
		kind = new Label(body, SWT.WRAP);
		kind.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(150, 54).create());
		show(Optional.empty(), 0);
	}

	private Choice choice(String label, List<String> units) {
		new Label(body, SWT.NONE).setText(label);
		Combo column = new Combo(body, SWT.READ_ONLY);
		column.setData(ImportPage.KEY, label);
		column.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).indent(6, 0).create());
		Combo unit = new Combo(body, SWT.DROP_DOWN);
		units.forEach(unit::add);
		unit.setToolTipText("Unit of the column, where the file does not say it or is wrong");
		unit.setData(ImportPage.KEY, label + " unit");
		unit.setLayoutData(GridDataFactory.fillDefaults().hint(56, SWT.DEFAULT).create());
		column.addListener(SWT.Selection, e -> choose());
		unit.addListener(SWT.Selection, e -> choose());
		unit.addListener(SWT.DefaultSelection, e -> choose());
		unit.addListener(SWT.FocusOut, e -> choose());
		return new Choice(column, unit);
	}

	/**
	 * Shows how a file is read.
	 *
	 * @param of the file
	 * @param alike how many files are of its kind, itself included
	 */
	void show(Optional<FileEntry> of, int alike) {
		entry = of;
		filling = true;
		try {
			List<Column> columns = of.map(FileEntry::columns).orElse(List.of());
			ReadOptions options = of.map(FileEntry::options).orElse(ReadOptions.automatic());
			fill(choices.get(0), columns, options.temperature(), options);
			fill(choices.get(1), columns, options.resistance(), options);
			fill(choices.get(2), columns, options.sigma(), options);
			if (!factor.isFocusControl()) {
				factor.setText(options.sheetFactor().isPresent() ? String.valueOf(options.sheetFactor().getAsDouble()) : "");
			}
			factor.setEnabled(!columns.isEmpty());
			String words = columns.isEmpty() ? "" : alike > 1 ? "For all " + alike + " files with these columns; remembered for the next ones." : "Remembered for files with these columns.";
			if (!kind.getText().equals(words)) {
				kind.setText(words);
				kind.requestLayout();
			}
		} finally {
			filling = false;
		}
	}

	private static void fill(Choice choice, List<Column> columns, Optional<String> chosen, ReadOptions options) {
		choice.column().removeAll();
		choice.column().add(AUTOMATIC);
		columns.forEach(c -> choice.column().add(c.number() + ": " + c.name()));
		int index = chosen.map(c -> index(columns, c)).orElse(0);
		choice.column().select(index);
		choice.column().setEnabled(!columns.isEmpty());
		choice.unit().setEnabled(!columns.isEmpty());
		if (!choice.unit().isFocusControl()) {
			choice.unit().setText(chosen.map(c -> options.units().getOrDefault(c, "")).orElse(""));
		}
	}

	private static int index(List<Column> columns, String chosen) {
		for (int i = 0; i < columns.size(); i++) {
			if (chosen.equals(String.valueOf(columns.get(i).number())) || chosen.equals(columns.get(i).name())) {
				return i + 1;
			}
		}
		return 0;
	}

	private void choose() {
		if (filling || entry.flatMap(FileEntry::summary).isEmpty()) {
			return;
		}
		FileSummary summary = entry.get().summary().get();
		ReadOptions options = ReadOptions.automatic();
		Optional<String> temperature = column(choices.get(0), Optional.of(summary.chosen().temperature()));
		Optional<String> resistance = column(choices.get(1), Optional.of(summary.chosen().resistance()));
		Optional<String> sigma = column(choices.get(2), summary.chosen().sigma());
		options = temperature.isPresent() ? unit(options.withTemperature(temperature.get()), temperature.get(), choices.get(0)) : options;
		options = resistance.isPresent() ? unit(options.withResistance(resistance.get()), resistance.get(), choices.get(1)) : options;
		options = sigma.isPresent() ? unit(options.withSigma(sigma.get()), sigma.get(), choices.get(2)) : options;
		OptionalDouble typed = factor(factor.getText()).value();
		options = typed.isPresent() ? options.withSheetFactor(typed.getAsDouble()) : options;
		if (!options.equals(entry.get().options())) {
			chosen.accept(options);
		}
	}

	/** The column by its number; a unit belongs to a column, so one that was found by itself is then said. */
	private static Optional<String> column(Choice choice, Optional<Column> found) {
		int index = choice.column().getSelectionIndex();
		if (index > 0) {
			return Optional.of(String.valueOf(index));
		}
		return choice.unit().getText().isBlank() ? Optional.empty() : found.map(c -> String.valueOf(c.number()));
	}

	private static ReadOptions unit(ReadOptions options, String column, Choice choice) {
		return choice.unit().getText().isBlank() ? options : options.withUnit(column, choice.unit().getText().strip());
	}

	private void checkFactor() {
		String problem = factor(factor.getText()).problem();
		if (problem.isEmpty()) {
			factorProblem.hide();
		} else {
			factorProblem.setDescriptionText(problem);
			factorProblem.show();
		}
	}

	/**
	 * A sheet factor as it is typed.
	 *
	 * @param text a number, or width and length with a slash between
	 * @return the factor, or what is wrong
	 */
	static Units.Typed factor(String text) {
		String[] parts = text.split("/", 2);
		if (parts.length == 1) {
			return positive(Units.parse(text, ""));
		}
		Units.Typed width = positive(Units.parse(parts[0], "µm"));
		Units.Typed length = positive(Units.parse(parts[1], "µm"));
		if (!width.problem().isEmpty() || !length.problem().isEmpty()) {
			return width.problem().isEmpty() ? length : width;
		}
		if (width.value().isEmpty() || length.value().isEmpty()) {
			return new Units.Typed(OptionalDouble.empty(), "width / length, such as 50 / 100");
		}
		return new Units.Typed(OptionalDouble.of(width.value().getAsDouble() / length.value().getAsDouble()), "");
	}

	private static Units.Typed positive(Units.Typed typed) {
		boolean wrong = typed.value().isPresent() && typed.value().getAsDouble() <= 0;
		return wrong ? new Units.Typed(OptionalDouble.empty(), "it must be above 0") : typed;
	}

	Composite control() {
		return body;
	}
}
