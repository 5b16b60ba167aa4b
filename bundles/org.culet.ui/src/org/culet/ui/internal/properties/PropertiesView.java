package org.culet.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.ui.internal.study.StudyText;
import org.culet.ui.internal.study.StudyView;

/** What is known of the selected object, to be edited; each edit is a command. */
public final class PropertiesView extends StudyView {

	private FormToolkit toolkit;
	private ScrolledForm form;
	private final List<PropertyField> fields = new ArrayList<>();
	private final List<Findings> findings = new ArrayList<>();
	private Label heading;
	private Optional<EObject> shown = Optional.empty();
	private boolean shownWritable;

	@Override
	protected void createContent(Composite parent) {
		parent.setLayout(new FillLayout());
		toolkit = new FormToolkit(parent.getDisplay());
		form = toolkit.createScrolledForm(parent);
		form.getBody().setLayout(GridLayoutFactory.fillDefaults().margins(8, 4).spacing(4, 2).create());
	}

	private Optional<EObject> subject() {
		return controller().selection().first().or(() -> controller().current().map(d -> d.study()));
	}

	private void show() {
		Optional<EObject> wanted = subject();
		if (wanted.equals(shown) && shownWritable == controller().isWritable() && !form.isDisposed()) {
			refresh();
			return;
		}
		if (wanted.isPresent() && shown.isPresent() && wanted.get().eClass() == shown.get().eClass()
				&& shownWritable == controller().isWritable()) {
			shown = wanted;
			fields.forEach(f -> f.turnTo(wanted.get()));
			findings.forEach(f -> f.turnTo(wanted.get()));
			refresh();
			form.reflow(true);
			return;
		}
		fields.forEach(PropertyField::leave);
		fields.clear();
		findings.clear();
		for (Control child : form.getBody().getChildren()) {
			child.dispose();
		}
		shown = wanted;
		shownWritable = controller().isWritable();
		if (wanted.isPresent()) {
			wanted.ifPresent(this::build);
		} else {
			toolkit.createLabel(form.getBody(), "Open a study to see its properties.", SWT.WRAP);
		}
		form.getBody().layout(true, true);
		form.reflow(true);
		form.setOrigin(0, 0);
	}

	private void build(EObject object) {
		heading = toolkit.createLabel(form.getBody(), StudyText.name(object));
		heading.setFont(JFaceResources.getBannerFont());
		heading.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		List<Properties.Section> sections = Properties.sectionsOf(object.eClass());
		if (object instanceof Stage stage) {
			findings("Found", true, new StageFindings(toolkit, controller(), stage));
			findings("Evidence", false, new StageEvidence(toolkit, controller(), stage));
		}
		if (object instanceof Sample sample) {
			findings("Found", true, new SampleFindings(toolkit, controller(), sample));
		}
		for (Properties.Section one : sections) {
			Composite body = section(one.title(), true);
			for (Property property : one.properties()) {
				fields.add(new PropertyField(toolkit, body, property, object, controller()));
			}
		}
		if (object instanceof Stage stage) {
			findings("Other tuning parameters", true, new StageTuning(toolkit, controller(), stage));
		}
		if (object instanceof Study) {
			findings("File", true, new StudyFindings(toolkit, controller()));
		}
		if (object instanceof Sweep sweep) {
			findings("File", true, new SweepFindings(toolkit, controller(), sweep));
		}
	}

	/** Numbers that are shown and not edited. */
	interface Findings {
		/** Makes the controls in a grid of two columns. */
		void create(Composite body);

		/** Turns to another object of the same class. */
		void turnTo(EObject other);

		/** Shows the present numbers. */
		void refresh();
	}

	private void findings(String title, boolean open, Findings what) {
		Composite body = section(title, open);
		what.create(body);
		what.refresh();
		findings.add(what);
	}

	private Composite section(String title, boolean open) {
		Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TWISTIE | ExpandableComposite.CLIENT_INDENT
				| (open ? ExpandableComposite.EXPANDED : 0));
		section.setText(title);
		section.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		Composite body = toolkit.createComposite(section);
		body.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 5).spacing(8, 5).create());
		section.setClient(body);
		toolkit.paintBordersFor(body);
		section.addExpansionListener(org.eclipse.ui.forms.events.IExpansionListener.expansionStateChangedAdapter(e -> form.reflow(true)));
		return body;
	}

	private void refresh() {
		if (shown.isPresent()) {
			heading.setText(StudyText.name(shown.get()));
		}
		fields.forEach(PropertyField::refresh);
		findings.forEach(Findings::refresh);
	}

	@Override
	public void studyChanged() {
		show();
	}

	@Override
	public void modelChanged() {
		show();
	}

	@Override
	public void resultsChanged() {
		refresh();
	}

	@Override
	public void selectionChanged() {
		show();
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		super.dispose();
		if (toolkit != null) {
			toolkit.dispose();
		}
	}

	/**
	 * Shows the field of an attribute of what is selected and gives it the keyboard.
	 *
	 * @param feature the attribute
	 * @return whether there is such a field
	 */
	public boolean focus(EStructuralFeature feature) {
		Optional<PropertyField> field = fields.stream().filter(f -> f.edits(feature)).findFirst();
		field.ifPresent(f -> {
			FormToolkit.ensureVisible(f.control());
			f.focus();
		});
		return field.isPresent();
	}

	/** The fields, for tests: the control of an attribute by its name. */
	public Optional<Control> field(String attribute) {
		return fields.stream().map(PropertyField::control).filter(c -> attribute.equals(c.getData("culet.property"))).findFirst();
	}

	/** The control that edits something that is no single attribute, by its name, for tests. */
	public Control control(String name) {
		List<Control> todo = new ArrayList<>(List.of(form.getBody()));
		for (int i = 0; i < todo.size(); i++) {
			if (name.equals(todo.get(i).getData("culet.property"))) {
				return todo.get(i);
			}
			if (todo.get(i) instanceof Composite composite) {
				todo.addAll(List.of(composite.getChildren()));
			}
		}
		throw new IllegalArgumentException("nothing edits " + name);
	}

	/** What is wrong with what is typed, for tests; empty if nothing is. */
	public List<String> problems() {
		return fields.stream().map(PropertyField::problem).filter(p -> !p.isEmpty()).toList();
	}
}
