package org.culet.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

import org.culet.ui.internal.study.StudyController;

/** The fields of an object without their sections, for editors of their own; each edit is a command. */
public final class PropertyForm {

	private final FormToolkit toolkit;
	private final StudyController controller;
	private final Composite body;
	private final List<PropertyField> fields = new ArrayList<>();
	private Optional<EObject> shown = Optional.empty();
	private boolean writable;

	/**
	 * A form without an object.
	 *
	 * @param toolkit makes the controls
	 * @param parent where it lives
	 * @param controller what is edited
	 */
	public PropertyForm(FormToolkit toolkit, Composite parent, StudyController controller) {
		this.toolkit = toolkit;
		this.controller = controller;
		body = toolkit.createComposite(parent);
		body.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).spacing(8, 4).create());
		toolkit.paintBordersFor(body);
	}

	/**
	 * Shows the fields of an object; what is typed and right is kept for the one before.
	 *
	 * @param object the object, empty for none
	 */
	public void show(Optional<? extends EObject> object) {
		boolean sameKind = object.isPresent() && shown.isPresent() && object.get().eClass() == shown.get().eClass() && writable == controller.isWritable();
		if (sameKind) {
			if (object.get() != shown.get()) {
				fields.forEach(f -> f.turnTo(object.get()));
			}
			fields.forEach(PropertyField::refresh);
		} else {
			rebuild(object);
		}
		shown = object.map(o -> o);
	}

	private void rebuild(Optional<? extends EObject> object) {
		writable = controller.isWritable();
		fields.clear();
		for (Control child : body.getChildren()) {
			child.dispose();
		}
		object.ifPresent(o -> Properties.sectionsOf(o.eClass())
				.forEach(s -> s.properties().forEach(p -> fields.add(new PropertyField(toolkit, body, p, o, controller)))));
		body.layout(true, true);
		body.requestLayout();
	}

	/**
	 * Gives the keyboard to the field of an attribute.
	 *
	 * @param feature the attribute
	 */
	public void focus(EStructuralFeature feature) {
		fields.stream().filter(f -> f.edits(feature)).findFirst().ifPresent(PropertyField::focus);
	}

	/** The control that holds the fields. */
	public Composite control() {
		return body;
	}
}
