package org.culet.ui.internal.properties;

import static org.culet.ui.internal.properties.Property.of;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;

import org.culet.model.CuletPackage.Literals;
import org.culet.ui.internal.properties.Property.Kind;

/** Which attributes of which object are shown, in which sections. */
final class Properties {

	/**
	 * A section of the form.
	 *
	 * @param title its title
	 * @param properties its fields from top to bottom
	 */
	record Section(String title, List<Property> properties) {
	}

	private static final Map<EClass, List<Section>> SECTIONS = Map.of(
			Literals.STUDY, List.of(study()),
			Literals.SAMPLE, List.of(sample(), film(), cell()),
			Literals.RUN, List.of(run()),
			Literals.STAGE, List.of(stage()),
			Literals.SWEEP, List.of(sweep(), columns(), corrections()),
			Literals.RUBY_READING, List.of(ruby(), evaluation()));

	private Properties() {
	}

	static List<Section> sectionsOf(EClass type) {
		return Optional.ofNullable(SECTIONS.get(type)).orElse(List.of());
	}

	private static Section study() {
		return new Section("Study", List.of(
				of("Name", Literals.STUDY__NAME, "", Kind.TEXT, "Name shown in titles and reports"),
				of("Notes", Literals.STUDY__NOTES, "", Kind.NOTES, "Anything a reader should know")));
	}

	private static Section sample() {
		return new Section("Sample", List.of(
				of("Name", Literals.SAMPLE__NAME, "", Kind.TEXT, "Name of the film, as in figures and file names"),
				of("Material", Literals.SAMPLE__MATERIAL, "", Kind.TEXT, "Such as InO"),
				of("Ground state", Literals.SAMPLE__AMBIENT_GROUND_STATE, "", Kind.CHOICE, "What the film is at ambient pressure and the lowest temperature"),
				of("Preparation", Literals.SAMPLE__PREPARATION, "", Kind.TEXT, "How the film was made"),
				of("Oxygen pressure", Literals.SAMPLE__OXYGEN_PRESSURE_PA, "Pa", Kind.NOT_NEGATIVE, "Oxygen partial pressure during evaporation"),
				of("Twin film", Literals.SAMPLE__TWIN_FILM, "", Kind.TEXT, "What the twin film is on which ambient-pressure curves were measured"),
				of("Notes", Literals.SAMPLE__NOTES, "", Kind.NOTES, "Anything a reader should know")));
	}

	private static Section film() {
		return new Section("Film", List.of(
				of("Thickness", Literals.SAMPLE__THICKNESS_NM, "nm", Kind.POSITIVE, "Film thickness"),
				of("± thickness", Literals.SAMPLE__THICKNESS_SIGMA_NM, "nm", Kind.NOT_NEGATIVE, "Standard uncertainty of the thickness"),
				of("Width", Literals.SAMPLE__WIDTH_UM, "µm", Kind.POSITIVE, "Between the voltage contacts; with the length it gives sheet resistances"),
				of("± width", Literals.SAMPLE__WIDTH_SIGMA_UM, "µm", Kind.NOT_NEGATIVE, "Standard uncertainty of the width"),
				of("Length", Literals.SAMPLE__LENGTH_UM, "µm", Kind.POSITIVE, "Between the voltage contacts"),
				of("± length", Literals.SAMPLE__LENGTH_SIGMA_UM, "µm", Kind.NOT_NEGATIVE, "Standard uncertainty of the length")));
	}

	private static Section cell() {
		return new Section("Cell", List.of(
				of("Anvil", Literals.CELL__ANVIL_DESIGN, "", Kind.TEXT, "Design of the anvil").within(Literals.SAMPLE__CELL),
				of("Culet", Literals.CELL__CULET_DIAMETER_UM, "µm", Kind.POSITIVE, "Diameter of the culet").within(Literals.SAMPLE__CELL),
				of("Gasket", Literals.CELL__GASKET, "", Kind.TEXT, "Material of the gasket").within(Literals.SAMPLE__CELL),
				of("Medium", Literals.CELL__MEDIUM, "", Kind.TEXT, "Pressure-transmitting medium").within(Literals.SAMPLE__CELL),
				of("Leads", Literals.CELL__LEADS, "", Kind.TEXT, "How the film is contacted").within(Literals.SAMPLE__CELL)));
	}

	private static Section run() {
		return new Section("Run", List.of(
				of("Name", Literals.RUN__NAME, "", Kind.TEXT, "Name of the campaign"),
				of("Cryostat", Literals.RUN__CRYOSTAT, "", Kind.TEXT, "Where it was measured"),
				of("Filtering", Literals.RUN__FILTERING, "", Kind.TEXT, "Filters of the measuring lines"),
				of("Excitation", Literals.RUN__EXCITATION_A, "A", Kind.POSITIVE, "Usual measuring current; a sweep may have its own"),
				of("Operator", Literals.RUN__OPERATOR, "", Kind.TEXT, "Who measured"),
				of("From", Literals.RUN__START_DATE, "", Kind.DATE, "First day, as 2026-01-31"),
				of("To", Literals.RUN__END_DATE, "", Kind.DATE, "Last day, as 2026-01-31"),
				of("Notes", Literals.RUN__NOTES, "", Kind.NOTES, "Anything a reader should know")));
	}

	private static Section stage() {
		return new Section("Stage", List.of(
				of("Label", Literals.STAGE__LABEL, "", Kind.TEXT, "A name of its own, where the pressure does not say it all"),
				of("Pressure", Literals.STAGE__PRESSURE_GPA, "GPa", Kind.NUMBER, "As noted by the operator; a ruby reading wins over it"),
				of("± pressure", Literals.STAGE__PRESSURE_SIGMA_GPA, "GPa", Kind.NOT_NEGATIVE, "Standard uncertainty of the pressure noted"),
				of("Branch", Literals.STAGE__BRANCH, "", Kind.CHOICE, "Reached by raising (up) or lowering (down) the pressure"),
				of("Twin film", Literals.STAGE__TWIN_FILM, "", Kind.YES_NO, "The curves are of a twin film that is not the pressed one"),
				of("Date", Literals.STAGE__DATE, "", Kind.DATE, "As 2026-01-31"),
				of("Notes", Literals.STAGE__NOTES, "", Kind.NOTES, "Anything a reader should know")));
	}

	private static Section ruby() {
		return new Section("Ruby reading", List.of(
				of("Name", Literals.RUBY_READING__NAME, "", Kind.TEXT, "Which ruby, which grain, which try"),
				of("When", Literals.RUBY_READING__WHEN, "", Kind.CHOICE, "Before or after the cool-down of its stage"),
				of("R1", Literals.RUBY_READING__WAVELENGTH_NM, "nm", Kind.POSITIVE, "Wavelength of R1 in air, where there is no spectrum"),
				of("± R1", Literals.RUBY_READING__WAVELENGTH_SIGMA_NM, "nm", Kind.NOT_NEGATIVE, "Standard uncertainty of R1; with a spectrum it replaces that of the fit"),
				of("Temperature", Literals.RUBY_READING__TEMPERATURE_K, "K", Kind.POSITIVE, "Of the ruby when it was read"),
				of("Notes", Literals.RUBY_READING__NOTES, "", Kind.NOTES, "Anything a reader should know")));
	}

	private static Section evaluation() {
		return new Section("Evaluation", List.of(
				of("Reference", Literals.RUBY_READING__REFERENCE_NM, "nm", Kind.POSITIVE, "R1 of this ruby on this spectrometer at ambient pressure; empty: the scale's own value, which can be 0.1 GPa off"),
				of("± reference", Literals.RUBY_READING__REFERENCE_SIGMA_NM, "nm", Kind.NOT_NEGATIVE, "Standard uncertainty of the reference"),
				of("Reference at", Literals.RUBY_READING__REFERENCE_TEMPERATURE_K, "K", Kind.POSITIVE, "Temperature at which the reference was read; empty: 296 K")));
	}

	private static Section sweep() {
		return new Section("Sweep", List.of(
				of("Name", Literals.SWEEP__NAME, "", Kind.TEXT, "A name of its own; empty: that of the file"),
				of("Direction", Literals.SWEEP__DIRECTION, "", Kind.CHOICE, "Whether temperature fell or rose"),
				of("Excitation", Literals.SWEEP__EXCITATION_A, "A", Kind.POSITIVE, "Measuring current; empty: that of the run"),
				of("Notes", Literals.SWEEP__NOTES, "", Kind.NOTES, "Anything a reader should know")));
	}

	private static Section columns() {
		return new Section("Columns of the file", List.of(
				of("T column", Literals.COLUMN_MAPPING__TEMPERATURE_COLUMN, "", Kind.TEXT, "Name, or number from 1; empty: found automatically").within(Literals.SWEEP__COLUMNS),
				of("T unit", Literals.COLUMN_MAPPING__TEMPERATURE_UNIT, "", Kind.TEXT, "Where the file does not say it, such as mK").within(Literals.SWEEP__COLUMNS),
				of("R column", Literals.COLUMN_MAPPING__RESISTANCE_COLUMN, "", Kind.TEXT, "Name, or number from 1; empty: found automatically").within(Literals.SWEEP__COLUMNS),
				of("R unit", Literals.COLUMN_MAPPING__RESISTANCE_UNIT, "", Kind.TEXT, "Where the file does not say it, such as kohm").within(Literals.SWEEP__COLUMNS),
				of("σ column", Literals.COLUMN_MAPPING__SIGMA_COLUMN, "", Kind.TEXT, "Column of standard errors; empty: found automatically").within(Literals.SWEEP__COLUMNS)));
	}

	private static Section corrections() {
		return new Section("Corrections", List.of(
				of("Offset", Literals.CORRECTIONS__OFFSET_OHM, "Ω", Kind.NUMBER, "Subtracted from the resistance").within(Literals.SWEEP__CORRECTIONS),
				of("Lead resistance", Literals.CORRECTIONS__LEAD_RESISTANCE_OHM, "Ω", Kind.NUMBER, "Subtracted from the resistance").within(Literals.SWEEP__CORRECTIONS),
				of("w/l", Literals.CORRECTIONS__SHEET_FACTOR, "", Kind.POSITIVE, "Turns resistance into sheet resistance; empty: from the sample's width and length").within(Literals.SWEEP__CORRECTIONS)));
	}
}
