package org.culet.report.json;

import java.util.Locale;
import java.util.Optional;

import org.culet.analysis.result.StagePressure;
import org.culet.physics.pressure.DoubletFit;
import org.culet.physics.pressure.PressureResult;
import org.culet.physics.pressure.PressureWarning;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.SpectralLine;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pressures as JSON. */
public final class PressureJson {

	private PressureJson() {
	}

	/**
	 * Adds the fields of a pressure.
	 *
	 * @param node where to
	 * @param p the pressure
	 */
	public static void put(ObjectNode node, PressureResult p) {
		Json.put(node, "pressure_GPa", p.pressureGPa());
		Json.put(node, "sigma_GPa", p.sigmaGPa());
		ObjectNode parts = node.putObject("sigma_parts_GPa");
		Json.put(parts, "reading", p.sigmaReadingGPa());
		Json.put(parts, "temperature", p.sigmaTemperatureGPa());
		Json.put(parts, "scale", p.sigmaScaleGPa());
		node.put("scale", p.scaleId());
		node.put("shift", p.shiftId());
		Json.put(node, "wavelength_nm", p.wavelengthNm());
		Json.put(node, "reference_nm", p.referenceNm());
		Json.put(node, "temperature_K", p.temperatureK());
		Json.put(node, "reference_temperature_K", p.referenceTemperatureK());
		Json.put(node, "shift_nm", p.shiftNm());
		node.put("in_range", p.inRange());
		ObjectNode low = node.putObject("low_temperature_systematic");
		Json.put(low, "sigma_GPa", p.lowTemperature().sigmaGPa());
		low.put("one_sided", p.lowTemperature().oneSided());
		low.put("reason", p.lowTemperature().reason());
		node.put("rule", p.rule());
		node.set("warnings", Json.texts(p.warnings().stream().map(w -> w.code().id()).distinct().toList()));
		node.set("warning_messages", Json.texts(p.warnings().stream().map(PressureWarning::message).toList()));
	}

	/**
	 * Adds the fields of a fitted doublet.
	 *
	 * @param node where to
	 * @param fit the fit
	 */
	public static void put(ObjectNode node, DoubletFit fit) {
		line(node, "R1", fit.r1());
		line(node, "R2", fit.r2());
		Json.put(node, "splitting_nm", fit.splittingNm());
		Json.put(node, "chi2", fit.chi2());
		node.put("dof", fit.dof());
		Json.put(node, "runs_p", fit.runsP());
		node.put("status", fit.status().id());
		node.put("reason", fit.reason());
		node.put("noise", fit.countingNoise() ? "counting" : "estimated");
	}

	private static void line(ObjectNode node, String name, Optional<SpectralLine> line) {
		if (line.isPresent()) {
			Json.put(node, name + "_nm", line.get().positionNm());
			Json.put(node, name + "_sigma_nm", line.get().sigmaPositionNm());
			Json.put(node, name + "_width_nm", line.get().widthNm());
		} else {
			node.putNull(name + "_nm");
			node.putNull(name + "_sigma_nm");
			node.putNull(name + "_width_nm");
		}
	}

	/**
	 * A scale with its formula, range and source.
	 *
	 * @param scale the scale
	 * @return an object
	 */
	public static ObjectNode of(RubyScale scale) {
		ObjectNode node = Json.object();
		node.put("name", scale.id());
		node.put("formula", formula(scale));
		Json.interval(node, "range_GPa", scale.lowGPa(), scale.highGPa());
		Json.put(node, "reference_nm", scale.referenceNm());
		node.put("source", scale.source());
		return node;
	}

	/**
	 * The formula of a scale with its constants.
	 *
	 * @param s the scale
	 * @return plain text; P in GPa, lambda in nm
	 */
	public static String formula(RubyScale s) {
		return switch (s.form()) {
		case LINEAR -> String.format(Locale.ROOT, "P = %s (lambda - lambda0)", number(s.a()));
		case POWER -> String.format(Locale.ROOT, "P = (%s/%s) [(lambda/lambda0)^%s - 1]", number(s.a()), number(s.b()), number(s.b()));
		case POLYNOMIAL -> String.format(Locale.ROOT, "P = %s D (1 + %s D), D = (lambda - lambda0)/lambda0", number(s.a()), number(s.b()));
		case HOLZAPFEL -> String.format(Locale.ROOT, "P = %s/(%s + %s) {exp[((%s + %s)/%s) (1 - (lambda/lambda0)^-%s)] - 1}",
				number(s.a()), number(s.b()), number(s.c()), number(s.b()), number(s.c()), number(s.c()), number(s.c()));
		};
	}

	private static String number(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}

	/**
	 * The pressure of a stage and how it was obtained.
	 *
	 * @param pressure the pressure
	 * @return an object
	 */
	public static ObjectNode of(StagePressure pressure) {
		ObjectNode node = Json.object();
		node.put("source", pressure.source().id());
		Json.put(node, "nominal_GPa", pressure.nominalGPa());
		pressure.ruby().ifPresent(ruby -> put(node.putObject("ruby"), ruby));
		pressure.doublet().ifPresent(fit -> put(node.putObject("doublet"), fit));
		node.set("warnings", Json.texts(pressure.warnings()));
		return node;
	}
}
