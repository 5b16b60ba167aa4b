package org.culet.app.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.culet.analysis.PressureFinder;
import org.culet.analysis.input.RawFile;
import org.culet.analysis.input.RubyInput;
import org.culet.data.DataReadException;
import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.PressureResult;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.TemperatureShifts;
import org.culet.report.json.Json;
import org.culet.report.json.PressureJson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code culet pressure}: from a wavelength or a spectrum, or the list of scales. */
@Command(name = "pressure", mixinStandardHelpOptions = true, description = "Pressure from ruby: a wavelength, or a spectrum.")
final class PressureCommand implements Callable<Integer> {

	private final Console console;

	@Spec
	private CommandSpec spec;
	@Parameters(paramLabel = "SPECTRUM", arity = "0..1", description = "file with wavelengths and counts")
	private Path spectrum;
	@Option(names = "--wavelength", paramLabel = "NM", description = "R1 in nm (air)")
	private Double wavelength;
	@Option(names = "--reference", paramLabel = "NM", description = "R1 of this ruby at P = 0; that of the scale if not said")
	private Double reference;
	@Option(names = "--scale", paramLabel = "NAME", description = "pressure scale; ruby2020 if not said")
	private String scale;
	@Option(names = "--temperature", paramLabel = "K", description = "temperature of the ruby; 296 if not said")
	private Double temperature;
	@Option(names = "--reference-temperature", paramLabel = "K", description = "temperature of the reference; 296 if not said")
	private Double referenceTemperature;
	@Option(names = "--shift", paramLabel = "NAME", description = "temperature shift: debye, datchi2007, ragan1992, vos1991")
	private String shift;
	@Option(names = "--sigma", paramLabel = "NM", description = "standard error of R1")
	private Double sigma;
	@Option(names = "--sigma-reference", paramLabel = "NM", description = "standard error of the reference")
	private Double sigmaReference;
	@Option(names = "--sigma-shift", paramLabel = "NM", description = "standard error of the temperature shift")
	private Double sigmaShift;
	@Option(names = "--scales", description = "list all scales with formula, range and source")
	private boolean scales;
	@Option(names = "--json", description = "one JSON document on standard output")
	private boolean json;

	PressureCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Failure {
		if (scales) {
			list();
			return 0;
		}
		if (spectrum == null && wavelength == null || spectrum != null && wavelength != null) {
			throw new ParameterException(spec.commandLine(), "say one of --wavelength, SPECTRUM, --scales");
		}
		checkNames();
		try {
			print(PressureFinder.evaluate(input(), optional(sigmaShift)));
			return 0;
		} catch (DataReadException e) {
			throw new Failure(e.getMessage(), e);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
	}

	private void checkNames() {
		if (scale != null && RubyScales.byId(scale).isEmpty()) {
			throw new ParameterException(spec.commandLine(), "no scale \"" + scale + "\"; there are "
					+ String.join(", ", RubyScales.all().stream().map(RubyScale::id).toList()));
		}
		if (shift != null && TemperatureShifts.byId(shift).isEmpty()) {
			throw new ParameterException(spec.commandLine(), "no temperature shift \"" + shift + "\"; there are "
					+ String.join(", ", TemperatureShifts.all().stream().map(s -> s.id()).toList()));
		}
		if (reference == null && referenceTemperature != null) {
			throw new ParameterException(spec.commandLine(), "--reference-temperature needs --reference");
		}
	}

	private RubyInput input() {
		return new RubyInput("ruby", optional(wavelength), optional(sigma), Optional.ofNullable(spectrum).map(RawFile::loose),
				optional(temperature), optional(reference), optional(sigmaReference), optional(referenceTemperature),
				Optional.ofNullable(scale), Optional.empty(), Optional.ofNullable(shift), Optional.empty());
	}

	private static OptionalDouble optional(Double value) {
		return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
	}

	private void list() {
		if (json) {
			ArrayNode array = Json.array();
			RubyScales.all().forEach(s -> array.add(PressureJson.of(s)));
			console.json(array);
			return;
		}
		RubyScales.all().forEach(s -> console.say(String.format(Locale.ROOT, "%-18s %-60s %g to %g GPa; %s", s.id(),
				PressureJson.formula(s), s.lowGPa(), s.highGPa(), s.source())));
	}

	private void print(PressureFinder.Evaluation evaluation) {
		PressureResult p = evaluation.pressure();
		if (json) {
			ObjectNode node = Json.object();
			PressureJson.put(node, p);
			evaluation.doublet().ifPresent(fit -> PressureJson.put(node, fit));
			console.json(node);
			return;
		}
		evaluation.doublet().ifPresent(fit -> console.say(doublet(fit)));
		console.say(String.format(Locale.ROOT, "P = %.4f +- %.4f GPa (reading %.4f, temperature %.4f, scale %.4f)", p.pressureGPa(),
				p.sigmaGPa(), p.sigmaReadingGPa(), p.sigmaTemperatureGPa(), p.sigmaScaleGPa()));
		console.say(p.rule());
		p.warnings().forEach(w -> console.say("! " + w.message()));
	}

	private static String doublet(DoubletFit fit) {
		StringBuilder text = new StringBuilder();
		fit.r1().ifPresent(l -> text.append(String.format(Locale.ROOT, "R1 = %.4f +- %.4f nm", l.positionNm(), l.sigmaPositionNm())));
		fit.r2().ifPresent(l -> text.append(String.format(Locale.ROOT, ", R2 = %.4f +- %.4f nm", l.positionNm(), l.sigmaPositionNm())));
		return text + "; " + fit.reason();
	}
}
