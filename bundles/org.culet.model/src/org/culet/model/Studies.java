package org.culet.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import org.culet.model.internal.StudyCodec;

/**
 * Ways through a study.
 */
public final class Studies {

	/** Name of the fitting session that the analysis keeps in a study; a person's windows and laws in it are respected. */
	public static final String ANALYSIS_SESSION = "Analysis";

	private static final int UNCERTAIN_DECIMALS = 2;
	private static final int MOST_DECIMALS = 4;

	private Studies() {
	}

	/**
	 * @param object any object of a study
	 * @return the study that it is in
	 */
	public static Optional<Study> studyOf(EObject object) {
		return EcoreUtil.getRootContainer(object) instanceof Study study ? Optional.of(study) : Optional.empty();
	}

	/**
	 * @param study a study
	 * @return all stages, in the order of samples, runs, stages
	 */
	public static Stream<Stage> stages(Study study) {
		return study.getSamples().stream().flatMap(Studies::stages);
	}

	/**
	 * @param sample a sample
	 * @return all its stages, in the order of runs, stages
	 */
	public static Stream<Stage> stages(Sample sample) {
		return sample.getRuns().stream().flatMap(run -> run.getStages().stream());
	}

	/**
	 * @param study a study
	 * @return all sweeps, in the order of their stages
	 */
	public static Stream<Sweep> sweeps(Study study) {
		return stages(study).flatMap(stage -> stage.getSweeps().stream());
	}

	/**
	 * @param study  a study
	 * @param sha256 checksum of a raw file
	 * @return the sweeps that are read from it; more than one if the file has several, none if it was never imported
	 */
	public static List<Sweep> sweepsOfFile(Study study, String sha256) {
		return sweeps(study).filter(sweep -> sweep.getSha256().equals(sha256)).toList();
	}

	/**
	 * @param study a study
	 * @param name  name of a sample
	 * @return the first sample of that name
	 */
	public static Optional<Sample> sampleNamed(Study study, String name) {
		return study.getSamples().stream().filter(sample -> sample.getName().equals(name)).findFirst();
	}

	/**
	 * @param study a study
	 * @param name  name of a fitting session
	 * @return the first session of that name
	 */
	public static Optional<Session> sessionNamed(Study study, String name) {
		return study.getSessions().stream().filter(session -> session.getName().equals(name)).findFirst();
	}

	/**
	 * @param now time to be noted
	 * @return a session as the analysis keeps it, in no study yet
	 */
	public static Session createAnalysisSession(Instant now) {
		Session session = CuletFactory.eINSTANCE.createSession();
		session.setName(ANALYSIS_SESSION);
		session.setNotes("Kept by the analysis. Windows and laws set by hand in it are respected.");
		session.setCreatedAt(now);
		return session;
	}

	/**
	 * @param study a study
	 * @param id    an id
	 * @return the object of that id
	 */
	public static Optional<EObject> byId(Study study, String id) {
		return contents(study).filter(object -> id.equals(EcoreUtil.getID(object))).findFirst();
	}

	/**
	 * @param root an object of a study
	 * @return the object and everything in it
	 */
	public static Stream<EObject> contents(EObject root) {
		TreeIterator<EObject> below = EcoreUtil.getAllProperContents(root, false);
		Iterator<EObject> iterator = below;
		return Stream.concat(Stream.of(root), StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false));
	}

	/**
	 * The pressure of a stage: deduced from ruby if it is, else the nominal one.
	 *
	 * @param stage a stage
	 * @return pressure in GPa, empty if neither is known
	 */
	public static OptionalDouble pressureGPa(Stage stage) {
		DeducedPressure deduced = stage.getDeducedPressure();
		OptionalDouble fromRuby = deduced == null ? OptionalDouble.empty() : Known.of(deduced.getPressureGPa());
		return fromRuby.isPresent() ? fromRuby : Known.of(stage.getPressureGPa());
	}

	/**
	 * The uncertainty that belongs to {@link #pressureGPa(Stage)}.
	 *
	 * @param stage a stage
	 * @return one standard deviation in GPa, empty if not known
	 */
	public static OptionalDouble pressureSigmaGPa(Stage stage) {
		DeducedPressure deduced = stage.getDeducedPressure();
		return deduced != null && Known.of(deduced.getPressureGPa()).isPresent() ? Known.of(deduced.getSigmaGPa()) : Known.of(stage.getPressureSigmaGPa());
	}

	/**
	 * The phase of a stage: set by hand if it is, else the computed one.
	 *
	 * @param stage a stage
	 * @return the assignment that counts, empty if there is none
	 */
	public static Optional<PhaseAssignment> phase(Stage stage) {
		return Optional.ofNullable(stage.getPhaseOverride()).or(() -> Optional.ofNullable(stage.getComputedPhase()));
	}

	/**
	 * The factor w/l that turns resistance into sheet resistance: the sweep's own, else from the sample's geometry.
	 *
	 * @param sweep a sweep
	 * @return w/l, empty if not known
	 */
	public static OptionalDouble sheetFactor(Sweep sweep) {
		OptionalDouble own = sweep.getCorrections() == null ? OptionalDouble.empty() : Known.of(sweep.getCorrections().getSheetFactor());
		if (own.isPresent()) {
			return own;
		}
		return sampleOf(sweep).map(Studies::widthOverLength).orElse(OptionalDouble.empty());
	}

	/**
	 * @param sample a sample
	 * @return width over length, empty if one is not known or not positive
	 */
	public static OptionalDouble widthOverLength(Sample sample) {
		OptionalDouble width = Known.of(sample.getWidthUm());
		OptionalDouble length = Known.of(sample.getLengthUm());
		boolean known = width.isPresent() && length.isPresent() && width.getAsDouble() > 0 && length.getAsDouble() > 0;
		return known ? OptionalDouble.of(width.getAsDouble() / length.getAsDouble()) : OptionalDouble.empty();
	}

	/**
	 * @param object an object within a sample
	 * @return the sample
	 */
	public static Optional<Sample> sampleOf(EObject object) {
		for (EObject at = object; at != null; at = at.eContainer()) {
			if (at instanceof Sample sample) {
				return Optional.of(sample);
			}
		}
		return Optional.empty();
	}

	/**
	 * @param stage a stage
	 * @return its label, or its pressure, rounded to its uncertainty, and branch: "5.2 GPa", "5.2 GPa down", "0 GPa twin film"
	 */
	public static String label(Stage stage) {
		if (!stage.getLabel().isEmpty()) {
			return stage.getLabel();
		}
		OptionalDouble pressure = pressureGPa(stage);
		String number = pressure.isPresent() && Double.isFinite(pressure.getAsDouble())
				? rounded(pressure.getAsDouble(), pressureSigmaGPa(stage)) + " GPa" : "unknown pressure";
		return number + (stage.getBranch() == Branch.DOWN ? " down" : "") + (stage.isTwinFilm() ? " twin film" : "");
	}

	/** Down to the first digit of the uncertainty; without one, or with a very small one, two or four decimals. */
	private static String rounded(double pressure, OptionalDouble sigma) {
		int decimals = UNCERTAIN_DECIMALS;
		if (sigma.isPresent() && sigma.getAsDouble() > 0) {
			decimals = Math.clamp((long) -Math.floor(Math.log10(sigma.getAsDouble())), 0, MOST_DECIMALS);
		}
		return new BigDecimal(pressure).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
	}

	/**
	 * A copy of a study with the same ids, sharing nothing with it: what a Job works on while the study is edited.
	 *
	 * @param study a study
	 * @return the copy, in a resource of its own
	 */
	public static Study copy(Study study) {
		Study copy = EcoreUtil.copy(study);
		StudyCodec.resourceOf(copy);
		return copy;
	}
}
