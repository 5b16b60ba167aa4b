package org.culet.ui.internal.extensions;

import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import org.culet.extension.Extension;
import org.culet.extension.ExtensionException;
import org.culet.extension.Extensions;
import org.culet.extension.Installation;

/** Bundles of third parties: what is installed, and what a repository would bring, with checksums, before it is installed. */
public final class ExtensionsDialog extends TitleAreaDialog {

	private static final int WIDTH = 1020;
	private static final String WELCOME = "Instruments, models and formats of third parties, from a p2 repository: a folder or a web address";

	private Display display;
	private Table installed;
	private Text repository;
	private Combo unit;
	private Button lookUp;
	private Table bundles;
	private Button install;
	private Button remove;
	private Installation plan;
	private Job running;

	/** Something that takes its time. */
	@FunctionalInterface
	private interface Work {
		void run(Extensions extensions, IProgressMonitor progress) throws ExtensionException;
	}

	/** A dialog over a shell. */
	public ExtensionsDialog(Shell parent) {
		super(parent);
		// a measurement goes on beside it
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Extensions");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		display = parent.getDisplay();
		setTitle("Extensions");
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 10).applyTo(area);
		createInstalled(area);
		createSource(area);
		createPlan(area);
		refresh(WELCOME);
		return area;
	}

	private void createInstalled(Composite area) {
		label(area, "Installed:");
		installed = table(area, 2, "Unit", "Version", "Name");
		installed.addListener(SWT.Selection, event -> remove.setEnabled(running == null));
		remove = new Button(area, SWT.PUSH);
		remove.setText("Remove");
		remove.setEnabled(false);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(remove);
		remove.addListener(SWT.Selection, event -> remove());
	}

	private void createSource(Composite area) {
		label(area, "Repository:");
		repository = new Text(area, SWT.BORDER);
		repository.setMessage("folder or http address");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(repository);
		repository.addListener(SWT.Modify, event -> forget());
		Button browse = new Button(area, SWT.PUSH);
		browse.setText("Browse…");
		GridDataFactory.fillDefaults().applyTo(browse);
		browse.addListener(SWT.Selection, event -> browse());
		label(area, "Unit (leave empty to see what the repository offers):");
		unit = new Combo(area, SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(unit);
		unit.addListener(SWT.Modify, event -> forget());
		lookUp = new Button(area, SWT.PUSH);
		lookUp.setText("Look Up");
		GridDataFactory.fillDefaults().applyTo(lookUp);
		lookUp.addListener(SWT.Selection, event -> lookUp());
	}

	private void createPlan(Composite area) {
		label(area, "What it would bring:");
		bundles = table(area, 2, "File", "Version", "SHA-256");
		install = new Button(area, SWT.PUSH);
		install.setText("Install");
		install.setEnabled(false);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(install);
		install.addListener(SWT.Selection, event -> install());
	}

	private static void label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
	}

	private static Table table(Composite area, int span, String... columns) {
		Table table = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		for (String name : columns) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(name);
			column.setWidth(WIDTH / (columns.length + 1));
		}
		GridDataFactory.fillDefaults().grab(true, true).span(span, 1).hint(SWT.DEFAULT, 90).applyTo(table);
		return table;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
	}

	private void browse() {
		String folder = new DirectoryDialog(getShell(), SWT.OPEN).open();
		if (folder != null) {
			repository.setText(folder);
		}
	}

	/** Lists what is installed, and then says something. */
	private void refresh(String message) {
		work("Looking for extensions", message, (extensions, progress) -> {
			List<Extension> found = extensions.installed();
			later(() -> {
				installed.removeAll();
				found.forEach(extension -> new TableItem(installed, SWT.NONE)
						.setText(new String[] { extension.unit(), extension.version(), extension.name() }));
				fit(installed);
			});
		});
	}

	private void lookUp() {
		String place = repository.getText().strip();
		String id = unit.getText().strip();
		if (place.isEmpty()) {
			setMessage("Name a repository", IMessageProvider.ERROR);
			return;
		}
		URI location;
		try {
			location = new File(place).isDirectory() ? new File(place).toURI() : URI.create(place);
		} catch (IllegalArgumentException e) {
			setMessage(place + " is no address: " + e.getMessage(), IMessageProvider.ERROR);
			return;
		}
		forget();
		if (id.isEmpty()) {
			work("Looking what there is", "Choose a unit and look it up", (extensions, progress) -> {
				List<String> offered = extensions.offered(location, progress);
				later(() -> offer(offered));
			});
			return;
		}
		work("Looking up " + id, "Compare the checksums with those of whoever made it, then install", (extensions, progress) -> {
			Installation found = extensions.prepare(location, id, progress);
			later(() -> show(found));
		});
	}

	private void offer(List<String> units) {
		unit.setItems(units.toArray(String[]::new));
		if (!units.isEmpty()) {
			unit.select(0);
		}
	}

	private void show(Installation found) {
		plan = found;
		found.bundles().forEach(bundle -> new TableItem(bundles, SWT.NONE)
				.setText(new String[] { bundle.id(), bundle.version(), bundle.sha256().orElse("not stated") }));
		fit(bundles);
	}

	/** Checksums are there to be compared: columns are as wide as what is in them. */
	private static void fit(Table table) {
		if (table.getItemCount() > 0) {
			Stream.of(table.getColumns()).forEach(TableColumn::pack);
		}
	}

	private void install() {
		Installation chosen = plan;
		work("Installing " + chosen.extension().unit(), chosen.extension().name() + " is installed; its views, if it has any, are in the menu View",
				(extensions, progress) -> {
					extensions.install(chosen, this::trusted, progress);
					display.syncExec(ExtensionViews::refresh);
					later(this::forget);
				});
	}

	/** What was looked up is no longer what the fields name. */
	private void forget() {
		plan = null;
		bundles.removeAll();
		install.setEnabled(false);
	}

	/** Asks on the user-interface thread, from the job. */
	private boolean trusted(List<String> signers, List<String> unsigned) {
		AtomicBoolean answer = new AtomicBoolean();
		display.syncExec(() -> {
			StringBuilder text = new StringBuilder();
			signers.forEach(signer -> text.append("Signed by ").append(signer).append('\n'));
			unsigned.forEach(file -> text.append("Not signed: ").append(new File(file).getName()).append('\n'));
			answer.set(getShell() != null && MessageDialog.openQuestion(getShell(), "Install this?", text + "\nInstall?"));
		});
		return answer.get();
	}

	private void remove() {
		TableItem[] selected = installed.getSelection();
		if (selected.length == 1) {
			String id = selected[0].getText(0);
			work("Removing " + id, id + " is removed", (extensions, progress) -> {
				Set<String> leaving = extensions.leaving(id, progress);
				display.syncExec(() -> ExtensionViews.close(leaving));
				extensions.remove(id, progress);
				display.syncExec(ExtensionViews::refresh);
			});
		}
	}

	/** Runs something in a job; one at a time. */
	private void work(String name, String done, Work work) {
		if (running != null) {
			return;
		}
		running = Job.create(name, progress -> {
			IStatus outcome = Status.OK_STATUS;
			try {
				work.run(Extensions.ofThisProduct(), progress);
			} catch (ExtensionException e) {
				outcome = Status.warning(e.getMessage(), e);
			}
			IStatus told = outcome;
			later(() -> finished(told, done, !name.startsWith("Looking")));
			return Status.OK_STATUS;
		});
		setMessage(name + "…");
		enable(false);
		running.schedule();
	}

	private void finished(IStatus outcome, String done, boolean changes) {
		running = null;
		enable(true);
		if (!outcome.isOK()) {
			setMessage(outcome.getMessage(), IMessageProvider.ERROR);
		} else {
			setMessage(done, done.equals(WELCOME) ? IMessageProvider.NONE : IMessageProvider.INFORMATION);
			if (changes) {
				refresh(done);
			}
		}
	}

	private void enable(boolean on) {
		lookUp.setEnabled(on);
		install.setEnabled(on && plan != null);
		remove.setEnabled(on && installed.getSelectionCount() == 1);
	}

	private void later(Runnable work) {
		display.asyncExec(() -> {
			if (getShell() != null && !getShell().isDisposed()) {
				work.run();
			}
		});
	}

	@Override
	public boolean close() {
		Job job = running;
		if (job != null) {
			job.cancel();
		}
		return super.close();
	}
}
