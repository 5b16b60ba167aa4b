package org.culet.ui.session.internal;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import org.culet.model.CuletPackage.Literals;
import org.culet.model.IntervalMethod;
import org.culet.model.Session;
import org.culet.physics.transport.TransportModel;

/** What holds for the whole session: which laws, how intervals are made, whether sweeps are merged, notes. */
final class SettingsPane implements SessionContext.Pane {

	private final SessionContext context;
	private final Composite area;
	private final Table models;
	private final Combo intervals;
	private final Text replicas;
	private final Text seed;
	private final Button merge;
	private final Text notes;

	SettingsPane(Composite parent, SessionContext context) {
		this.context = context;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).create());
		label("Laws\n(none: all that\nare applicable)");
		models = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
		for (TransportModel model : context.workspace().analysis().models().models()) {
			TableItem item = new TableItem(models, SWT.NONE);
			item.setText(model.displayName() + ":  " + model.formula());
			item.setData(model.id());
		}
		models.addListener(SWT.Selection, e -> {
			if (e.detail == SWT.CHECK) {
				chooseModels();
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 110).applyTo(models);
		label("Intervals");
		intervals = new Combo(area, SWT.READ_ONLY);
		intervals.setItems(Arrays.stream(IntervalMethod.values()).map(IntervalMethod::getLiteral).toArray(String[]::new));
		intervals.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chooseIntervals()));
		label("Replicas");
		replicas = text(e -> chooseIntervals());
		label("Seed");
		seed = text(e -> chooseIntervals());
		label("Sweeps");
		merge = new Button(area, SWT.CHECK);
		merge.setText("Average overlapping sweeps");
		merge.setToolTipText("Average points where sweeps of a stage overlap, before they are fitted");
		merge.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				e -> context.execute(context.edits().merge(context.session(), merge.getSelection()))));
		label("Notes");
		notes = text(e -> setNotes());
	}

	Composite control() {
		return area;
	}

	private void label(String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
	}

	private Text text(Listener entered) {
		Text text = new Text(area, SWT.BORDER);
		text.addListener(SWT.DefaultSelection, entered);
		text.addListener(SWT.FocusOut, entered);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private void chooseModels() {
		List<String> chosen = Arrays.stream(models.getItems()).filter(TableItem::getChecked).map(i -> (String) i.getData()).toList();
		context.execute(context.edits().models(context.session(), chosen));
	}

	private void chooseIntervals() {
		Session session = context.session();
		try {
			IntervalMethod method = IntervalMethod.get(intervals.getText());
			OptionalInt many = replicas.getText().isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(replicas.getText().strip()));
			OptionalLong from = seed.getText().isBlank() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed.getText().strip()));
			Integer boxed = many.isPresent() ? Integer.valueOf(many.getAsInt()) : null;
			Long boxedSeed = from.isPresent() ? Long.valueOf(from.getAsLong()) : null;
			boolean same = method == session.getIntervals() && java.util.Objects.equals(boxed, session.getReplicas())
					&& java.util.Objects.equals(boxedSeed, session.getSeed());
			if (!same) {
				context.execute(context.edits().intervals(session, method, many, from));
			}
		} catch (NumberFormatException e) {
			context.workspace().say("Replicas and seed are whole numbers: " + e.getMessage(), true);
		} catch (IllegalArgumentException e) {
			context.workspace().say(e.getMessage(), true);
		}
	}

	private void setNotes() {
		if (!notes.getText().equals(context.session().getNotes())) {
			context.execute(context.document().edits().set(context.session(), Literals.SESSION__NOTES, java.util.Optional.of(notes.getText())));
		}
	}

	@Override
	public void refresh() {
		Session session = context.session();
		for (TableItem item : models.getItems()) {
			item.setChecked(session.getModels().contains((String) item.getData()));
		}
		intervals.setText(session.getIntervals().getLiteral());
		set(replicas, session.getReplicas() == null ? "" : session.getReplicas().toString());
		set(seed, session.getSeed() == null ? "" : session.getSeed().toString());
		replicas.setMessage("1000");
		seed.setMessage("1");
		boolean bootstrap = session.getIntervals() == IntervalMethod.BOOTSTRAP;
		merge.setSelection(session.isMergeSweeps());
		set(notes, session.getNotes());
		boolean writable = context.writable();
		models.setEnabled(writable);
		intervals.setEnabled(writable);
		replicas.setEnabled(writable && bootstrap);
		seed.setEnabled(writable && bootstrap);
		merge.setEnabled(writable);
		notes.setEnabled(writable);
	}

	/** What is being typed stays. */
	private static void set(Text text, String value) {
		if (!text.getText().equals(value)) {
			text.setText(value);
		}
	}

	/** For tests: types the number of replicas. */
	void typeReplicas(String text) {
		replicas.setText(text);
		replicas.notifyListeners(SWT.DefaultSelection, new Event());
	}
}
