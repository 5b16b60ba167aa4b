package org.culet.ui.internal.properties;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import org.culet.ui.internal.study.StudyController;

/** One field: shows an attribute, says at once what is wrong, and edits it as a command when it is left or Enter is pressed. */
final class PropertyField {

	private static final int NOTES_HEIGHT = 54;

	private final Property property;
	private final StudyController controller;
	private EObject selected;
	private final Control control;
	private final ControlDecoration problem;
	/** Filling the field is no edit. */
	private boolean filling;

	PropertyField(FormToolkit toolkit, Composite parent, Property property, EObject selected, StudyController controller) {
		this.property = property;
		this.selected = selected;
		this.controller = controller;
		Label label = toolkit.createLabel(parent, property.head());
		label.setToolTipText(property.tip());
		boolean tall = property.kind() == Property.Kind.NOTES;
		label.setLayoutData(new GridData(SWT.LEFT, tall ? SWT.TOP : SWT.CENTER, false, false));
		control = switch (property.kind()) {
			case CHOICE -> choice(parent);
			case YES_NO -> yesNo(toolkit, parent);
			default -> text(toolkit, parent, tall);
		};
		control.setToolTipText(property.hint());
		control.setData("culet.property", property.attribute().getName());
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.horizontalIndent = 6;
		data.widthHint = 60;
		if (tall) {
			data.heightHint = NOTES_HEIGHT;
		}
		control.setLayoutData(data);
		control.setEnabled(controller.isWritable());
		problem = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
		problem.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		problem.hide();
		fill();
	}

	private Control text(FormToolkit toolkit, Composite parent, boolean tall) {
		Text text = toolkit.createText(parent, "", tall ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE);
		text.addListener(SWT.Modify, e -> validate(text.getText()));
		text.addListener(SWT.FocusOut, e -> commit());
		text.addListener(SWT.DefaultSelection, e -> commit());
		text.addListener(SWT.KeyDown, this::escape);
		return text;
	}

	private void escape(Event e) {
		if (e.keyCode == SWT.ESC) {
			fill();
		}
	}

	private Control choice(Composite parent) {
		Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		property.choices().forEach(l -> combo.add(l.getLiteral()));
		combo.addListener(SWT.Selection, e -> set(Optional.of(property.choices().get(combo.getSelectionIndex()).getInstance())));
		// the wheel scrolls the form, it does not change what is chosen
		combo.addListener(SWT.MouseVerticalWheel, e -> e.doit = false);
		return combo;
	}

	private Control yesNo(FormToolkit toolkit, Composite parent) {
		Button button = toolkit.createButton(parent, "", SWT.CHECK);
		button.addListener(SWT.Selection, e -> set(Optional.of(button.getSelection())));
		return button;
	}

	private boolean validate(String typed) {
		if (filling) {
			return true;
		}
		PropertyText.Parsed parsed = PropertyText.parse(property, typed);
		if (parsed.ok()) {
			problem.hide();
		} else {
			problem.setDescriptionText(parsed.problem());
			problem.show();
		}
		return parsed.ok();
	}

	/** What is wrong with what stands in the field; empty if nothing is. */
	String problem() {
		return problem.isVisible() ? problem.getDescriptionText() : "";
	}

	private void commit() {
		String typed = ((Text) control).getText();
		if (!validate(typed)) {
			controller.status().error(PropertyText.parse(property, typed).problem());
			return;
		}
		if (!typed.equals(PropertyText.show(value()))) {
			set(PropertyText.parse(property, typed).value());
		}
	}

	private Object value() {
		return property.owner().apply(selected).object().map(o -> o.eGet(property.attribute())).orElse(null);
	}

	private void set(Optional<Object> value) {
		boolean stillNothing = value.isEmpty() || "".equals(value.get());
		if (filling || Objects.equals(value.orElse(null), value()) || stillNothing && value() == null) {
			return;
		}
		Property.Owner owner = property.owner().apply(selected);
		controller.current().ifPresent(d -> {
			if (owner.object().isPresent()) {
				controller.execute(d.edits().set(owner.object().get(), property.attribute(), value));
			} else if (value.isPresent()) {
				controller.change("Set " + property.label() + " of " + org.culet.ui.internal.study.StudyText.name(selected), () -> {
					EObject part = org.eclipse.emf.ecore.util.EcoreUtil.create(owner.reference().orElseThrow().getEReferenceType());
					part.eSet(property.attribute(), value.get());
					owner.whole().eSet(owner.reference().get(), part);
				});
			}
		});
	}

	/** Turns to another object of the same class; what is typed and right is kept for the one before. */
	void turnTo(EObject other) {
		leave();
		selected = other;
		fill();
	}

	/** Shows what the model holds. A field that is being typed into keeps what stands there. */
	void refresh() {
		boolean typing = control.isFocusControl() && problem.isVisible();
		if (!control.isDisposed() && !typing) {
			fill();
		}
	}

	private void fill() {
		filling = true;
		try {
			Object value = value();
			switch (control) {
				case Text text -> {
					if (!text.getText().equals(PropertyText.show(value))) {
						text.setText(PropertyText.show(value));
					}
				}
				case Combo combo -> combo.select(index(value));
				case Button button -> button.setSelection(Boolean.TRUE.equals(value));
				default -> throw new IllegalStateException("no field for " + property.label());
			}
			problem.hide();
		} finally {
			filling = false;
		}
	}

	private int index(Object value) {
		for (int i = 0; i < property.choices().size(); i++) {
			EEnumLiteral literal = property.choices().get(i);
			if (value instanceof Enumerator e && literal.getInstance() == e) {
				return i;
			}
		}
		return -1;
	}

	/** Commits what is typed: before the field goes away. */
	void leave() {
		if (control instanceof Text text && !text.isDisposed() && text.isFocusControl()) {
			commit();
		}
	}

	Control control() {
		return control;
	}

	/** Whether it edits an attribute. */
	boolean edits(EStructuralFeature feature) {
		return property.attribute() == feature;
	}

	/** Takes the keyboard, with all that stands in it selected. */
	void focus() {
		control.setFocus();
		if (control instanceof Text text) {
			text.selectAll();
		}
	}
}
