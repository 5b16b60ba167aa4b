package org.culet.app.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.culet.analysis.ModelCatalog;
import org.culet.app.CuletCommandLine;
import org.culet.app.Services;
import org.culet.data.CurveReaders;
import org.culet.instrument.Drivers;
import org.culet.instrument.link.Transports;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.StandardFigures;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The entry of the command line: hands the arguments on, with the readers, laws and figures that bundles have registered. */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		return Integer.valueOf(CuletCommandLine.execute(arguments, out, err, services(FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext())));
	}

	/**
	 * What is registered now.
	 *
	 * @param context of any bundle
	 * @return the services, the standard ones where nothing is registered
	 */
	public static Services services(BundleContext context) {
		return new Services(service(context, CurveReaders.class).orElseGet(CurveReaders::standard),
				service(context, ModelCatalog.class).orElseGet(ModelCatalog::standard),
				new StandardFigures(all(context, FigureBuilder.class)),
				service(context, Drivers.class).orElseGet(Services::standardDrivers),
				service(context, Transports.class).orElseGet(Transports::standard));
	}

	/** A service, used until the process ends. */
	private static <T> Optional<T> service(BundleContext context, Class<T> type) {
		ServiceReference<T> reference = context.getServiceReference(type);
		return reference == null ? Optional.empty() : Optional.ofNullable(context.getService(reference));
	}

	/** All services of a type, those of highest ranking first. */
	private static <T> List<T> all(BundleContext context, Class<T> type) {
		try {
			return context.getServiceReferences(type, null).stream().sorted(Comparator.reverseOrder()).map(context::getService)
					.filter(Objects::nonNull).toList();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter was given", e);
		}
	}

	@Override
	public void stop() {
		// a command ends by itself; there is nothing to wind down
	}
}
