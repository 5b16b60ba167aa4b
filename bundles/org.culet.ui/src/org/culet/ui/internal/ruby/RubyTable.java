package org.culet.ui.internal.ruby;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import org.culet.analysis.PressureFinder;
import org.culet.model.RubyReading;
import org.culet.physics.pressure.PressureResult;

/** The readings of a stage with what they give. */
final class RubyTable {

	private final TableViewer table;
	private Map<String, RubyEvaluation> evaluations = Map.of();
	private Optional<String> counts = Optional.empty();

	RubyTable(Composite parent) {
		table = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column("●", 26, r -> counts.filter(r.getId()::equals).isPresent() ? "●" : "");
		column("Reading", 110, r -> r.getName().isEmpty() ? r.getSpectrumFileName() : r.getName());
		column("P [GPa]", 116, r -> result(r).map(p -> number(p.pressureGPa(), 3) + " ± " + number(p.sigmaGPa(), 3)).orElseGet(() -> problem(r)));
		column("When", 62, r -> r.getWhen().getLiteral());
		column("T [K]", 52, r -> result(r).map(p -> number(p.temperatureK(), 1)).orElse(""));
		column("R1 [nm]", 80, r -> result(r).map(p -> number(p.wavelengthNm(), 4)).orElse(""));
		column("Scale", 80, r -> r.getScale().isEmpty() ? "default" : r.getScale());
		table.getTable().getColumn(0).setToolTipText("The reading that gives the pressure of the stage");
	}

	private void column(String head, int width, Function<RubyReading, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
		column.getColumn().setText(head);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((RubyReading) o)));
	}

	private static String number(double value, int decimals) {
		return String.format(Locale.ROOT, "%." + decimals + "f", value);
	}

	private Optional<PressureResult> result(RubyReading reading) {
		return Optional.ofNullable(evaluations.get(reading.getId())).flatMap(RubyEvaluation::result).map(PressureFinder.Evaluation::pressure);
	}

	private String problem(RubyReading reading) {
		return Optional.ofNullable(evaluations.get(reading.getId())).map(e -> "⚠ " + e.problem()).orElse("…");
	}

	/**
	 * Shows readings.
	 *
	 * @param readings the readings of a stage
	 * @param found what is known of them, by id
	 * @param counting id of the one that counts
	 */
	void show(List<RubyReading> readings, Map<String, RubyEvaluation> found, Optional<String> counting) {
		evaluations = found;
		counts = counting;
		if (!readings.equals(table.getInput())) {
			table.setInput(List.copyOf(readings));
		} else {
			table.refresh();
		}
	}

	void select(Optional<RubyReading> reading) {
		table.setSelection(reading.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
	}

	Optional<RubyReading> selected() {
		return Optional.ofNullable((RubyReading) table.getStructuredSelection().getFirstElement());
	}

	TableViewer viewer() {
		return table;
	}
}
