package org.culet.app.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.culet.analysis.ModelCatalog;
import org.culet.app.CuletCommandLine;
import org.culet.app.Services;
import org.culet.data.CurveReaders;
import org.culet.instrument.Drivers;
import org.culet.instrument.link.Transports;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The entry of the command line: hands the arguments on, with the readers and laws that bundles have registered. */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		return Integer.valueOf(CuletCommandLine.execute(arguments, out, err, services()));
	}

	private static Services services() {
		BundleContext context = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
		return new Services(service(context, CurveReaders.class).orElseGet(CurveReaders::standard),
				service(context, ModelCatalog.class).orElseGet(ModelCatalog::standard),
				service(context, Drivers.class).orElseGet(Services::standardDrivers),
				service(context, Transports.class).orElseGet(Transports::standard));
	}

	/** A service, used until the process ends. */
	private static <T> Optional<T> service(BundleContext context, Class<T> type) {
		ServiceReference<T> reference = context.getServiceReference(type);
		return reference == null ? Optional.empty() : Optional.ofNullable(context.getService(reference));
	}

	@Override
	public void stop() {
		// a command ends by itself; there is nothing to wind down
	}
}
