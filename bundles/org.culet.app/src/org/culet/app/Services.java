package org.culet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.culet.analysis.ModelCatalog;
import org.culet.data.CurveReaders;
import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;
import org.culet.instrument.druck.Druck;
import org.culet.instrument.folder.SpectrumFolders;
import org.culet.instrument.keithley.Keithley;
import org.culet.instrument.lakeshore.LakeShore;
import org.culet.instrument.link.Transports;
import org.culet.instrument.oxford.Oxford;
import org.culet.instrument.stanford.Stanford;
import org.culet.plot.builder.StandardFigures;

/**
 * What the commands work with: readers, laws, figures, drivers and transports, those of third parties among them.
 *
 * @param readers what reads curve files
 * @param models all known transport laws
 * @param figures all figures
 * @param drivers all known drivers of instruments
 * @param transports all known ways to reach an instrument
 */
public record Services(CurveReaders readers, ModelCatalog models, StandardFigures figures, Drivers drivers, Transports transports) {

	/** No null. */
	public Services {
		Objects.requireNonNull(readers, "readers");
		Objects.requireNonNull(models, "models");
		Objects.requireNonNull(figures, "figures");
		Objects.requireNonNull(drivers, "drivers");
		Objects.requireNonNull(transports, "transports");
	}

	/** Those of this program alone. */
	public static Services standard() {
		return new Services(CurveReaders.standard(), ModelCatalog.standard(), new StandardFigures(), standardDrivers(), Transports.standard());
	}

	/** The drivers of this program alone. */
	public static Drivers standardDrivers() {
		List<Driver> all = new ArrayList<>(LakeShore.drivers());
		all.addAll(Stanford.drivers());
		all.addAll(Keithley.drivers());
		all.addAll(Oxford.drivers());
		all.addAll(Druck.drivers());
		all.addAll(SpectrumFolders.drivers());
		return Drivers.of(all);
	}

	/** The same with other laws. */
	public Services withModels(ModelCatalog others) {
		return new Services(readers, others, figures, drivers, transports);
	}

	/** The same with other figures. */
	public Services withFigures(StandardFigures others) {
		return new Services(readers, models, others, drivers, transports);
	}
}
