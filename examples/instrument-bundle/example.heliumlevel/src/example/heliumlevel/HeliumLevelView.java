package example.heliumlevel;

import java.net.URI;
import java.util.Optional;

import org.culet.instrument.Driver;
import org.culet.instrument.Instrument;
import org.culet.instrument.Reading;
import org.culet.instrument.Settings;
import org.culet.instrument.link.Transports;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The panel of an HL-3: an address, and the level once a second. All talk with the instrument is in a job. */
public final class HeliumLevelView extends ViewPart {

	private static final long PERIOD_MS = 1000;

	private Text address;
	private Button connect;
	private ProgressBar bar;
	private Label level;
	private Display display;
	private Polling polling;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(parent);
		address = new Text(parent, SWT.BORDER);
		address.setMessage("tcp://192.0.2.30:4000");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(address);
		connect = new Button(parent, SWT.TOGGLE);
		connect.setText("Connect");
		connect.addListener(SWT.Selection, event -> toggle());
		bar = new ProgressBar(parent, SWT.HORIZONTAL);
		bar.setMaximum(1000);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar);
		level = new Label(parent, SWT.WRAP);
		level.setText("not connected");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(level);
	}

	private void toggle() {
		stop();
		if (!connect.getSelection()) {
			level.setText("not connected");
			return;
		}
		Optional<Transports> transports = transports();
		URI uri;
		try {
			uri = URI.create(address.getText().strip());
		} catch (IllegalArgumentException e) {
			refuse(e.getMessage());
			return;
		}
		Optional<String> problem = transports.flatMap(t -> t.problem(uri));
		if (transports.isEmpty() || problem.isPresent()) {
			refuse(problem.orElse("no transports"));
			return;
		}
		Driver driver = new HeliumLevelDriver();
		polling = new Polling(driver.connect(transports.get(), uri, Settings.none()));
		polling.schedule();
	}

	private void refuse(String why) {
		connect.setSelection(false);
		level.setText(why);
	}

	private static Optional<Transports> transports() {
		BundleContext context = FrameworkUtil.getBundle(HeliumLevelView.class).getBundleContext();
		ServiceReference<Transports> reference = context.getServiceReference(Transports.class);
		return reference == null ? Optional.empty() : Optional.ofNullable(context.getService(reference));
	}

	private void show(Reading reading) {
		if (!level.isDisposed()) {
			// the instrument gives a tenth of a percent
			level.setText(reading.isGood() ? String.format("%.1f %%", reading.value().getAsDouble()) : reading.inWords());
			reading.value().ifPresent(percent -> bar.setSelection((int) Math.round(10 * percent)));
			bar.setState(reading.isGood() ? SWT.NORMAL : SWT.ERROR);
		}
	}

	private void stop() {
		if (polling != null) {
			polling.end();
			polling = null;
		}
	}

	@Override
	public void setFocus() {
		address.setFocus();
	}

	@Override
	public void dispose() {
		stop();
		super.dispose();
	}

	/** Reads once a second until it is cancelled, and closes the instrument then. */
	private final class Polling extends Job {

		private final Instrument instrument;

		Polling(Instrument instrument) {
			super("Helium level");
			this.instrument = instrument;
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Reading reading = instrument.read("1", HeliumLevelDriver.LEVEL);
			if (monitor.isCanceled() || display.isDisposed()) {
				return Status.CANCEL_STATUS;
			}
			display.asyncExec(() -> show(reading));
			schedule(PERIOD_MS);
			return Status.OK_STATUS;
		}

		/** Ends the reading; the link is closed away from the user interface. */
		void end() {
			cancel();
			Job closing = Job.create("Helium level", monitor -> {
				instrument.close();
			});
			closing.setSystem(true);
			closing.schedule();
		}
	}
}
