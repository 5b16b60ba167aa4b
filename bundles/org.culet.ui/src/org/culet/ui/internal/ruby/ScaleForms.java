package org.culet.ui.internal.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import org.culet.model.Units;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.ScaleForm;

/** Chooses a pressure scale: one that ships, or one with constants of one's own. */
final class ScaleForms {

	/** Text of the choice of one's own. */
	static final String USER = "user";

	private static final List<ScaleForm> FORMS = List.of(ScaleForm.POLYNOMIAL, ScaleForm.POWER, ScaleForm.HOLZAPFEL, ScaleForm.LINEAR);

	private final Runnable changed;
	private final Combo scale;
	private final Label about;
	private final Composite own;
	private final Combo form;
	private final List<Text> numbers = new ArrayList<>();

	/** Constants of one's own: label, unit, whether it may be left out. */
	private record Constant(String label, String unit, String start) {
	}

	private static final List<Constant> CONSTANTS = List.of(new Constant("A", "GPa", "1870"), new Constant("± A", "GPa", "10"), new Constant("B (m)", "", "5.63"),
			new Constant("± B", "", "0.03"), new Constant("C", "", ""), new Constant("λ₀", "nm", "694.24"), new Constant("trusted up to", "GPa", "100"));
	private static final int A = 0;
	private static final int SIGMA_A = 1;
	private static final int B = 2;
	private static final int SIGMA_B = 3;
	private static final int C = 4;
	private static final int LAMBDA0 = 5;
	private static final int MOST = 6;

	ScaleForms(Composite parent, RubyScale start, Runnable changed) {
		this.changed = changed;
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).create());
		body.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		new Label(body, SWT.NONE).setText("Scale");
		scale = new Combo(body, SWT.READ_ONLY);
		RubyScales.all().forEach(s -> scale.add(s.id()));
		scale.add(USER);
		scale.setText(start.id());
		scale.addListener(SWT.Selection, e -> chosen());
		about = new Label(body, SWT.WRAP);
		about.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(520, 62).create());
		own = new Composite(body, SWT.NONE);
		own.setLayout(GridLayoutFactory.fillDefaults().numColumns(8).create());
		own.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).create());
		new Label(own, SWT.NONE).setText("Form");
		form = new Combo(own, SWT.READ_ONLY);
		FORMS.forEach(f -> form.add(f.formula()));
		form.select(Math.max(0, FORMS.indexOf(start.form())));
		form.setLayoutData(GridDataFactory.fillDefaults().span(7, 1).create());
		form.addListener(SWT.Selection, e -> chosen());
		for (Constant constant : CONSTANTS) {
			new Label(own, SWT.NONE).setText(constant.label() + (constant.unit().isEmpty() ? "" : " [" + constant.unit() + "]"));
			Text text = new Text(own, SWT.BORDER);
			text.setText(constant.start());
			text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(56, SWT.DEFAULT).create());
			text.addListener(SWT.Modify, e -> chosen());
			numbers.add(text);
		}
		if (start.id().equals(USER)) {
			fill(start);
		}
		chosen();
	}

	private void fill(RubyScale start) {
		double[] values = { start.a(), start.sigmaA(), start.b(), start.sigmaB(), start.c(), start.referenceNm(), start.highGPa() };
		for (int i = 0; i < values.length; i++) {
			numbers.get(i).setText(String.valueOf(values[i]));
		}
	}

	private void chosen() {
		boolean user = scale.getText().equals(USER);
		own.setEnabled(user);
		for (var child : own.getChildren()) {
			child.setEnabled(user);
		}
		about.setText(result().map(RubyWords::of).orElseGet(this::problem));
		changed.run();
	}

	/** The scale; empty while a constant is missing or not allowed. */
	Optional<RubyScale> result() {
		if (!scale.getText().equals(USER)) {
			return RubyScales.byId(scale.getText());
		}
		if (numbers.size() < CONSTANTS.size() || !problem().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(user());
	}

	private RubyScale user() {
		double[] constants = { number(A, 0), number(B, 0), number(C, 0) };
		return RubyScales.user(FORMS.get(form.getSelectionIndex()), constants, number(SIGMA_A, 0), number(SIGMA_B, 0), number(LAMBDA0, 0), number(MOST, 0));
	}

	/** What is wrong with the constants, a sentence; empty if nothing is. */
	String problem() {
		if (!scale.getText().equals(USER)) {
			return "";
		}
		for (int i = 0; i < numbers.size(); i++) {
			String wrong = Units.parse(numbers.get(i).getText(), CONSTANTS.get(i).unit()).problem();
			if (!wrong.isEmpty()) {
				return CONSTANTS.get(i).label() + ": " + wrong;
			}
		}
		try {
			user();
			return "";
		} catch (IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	private double number(int index, double otherwise) {
		OptionalDouble value = Units.parse(numbers.get(index).getText(), CONSTANTS.get(index).unit()).value();
		return value.orElse(otherwise);
	}
}
