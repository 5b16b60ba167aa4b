package org.culet.analysis.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.result.Provenance;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StagePressure;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.SweepResult;
import org.culet.model.CriticalTemperature;
import org.culet.model.CuletFactory;
import org.culet.model.DeducedPressure;
import org.culet.model.Evidence;
import org.culet.model.Fit;
import org.culet.model.FitParameter;
import org.culet.model.FitWindow;
import org.culet.model.Known;
import org.culet.model.PhaseAssignment;
import org.culet.model.ProvenanceInput;
import org.culet.model.RubyReading;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Sweep;
import org.culet.physics.Estimate;
import org.culet.physics.fit.DerivedValue;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.pressure.PressureResult;
import org.culet.physics.pressure.PressureWarning;
import org.culet.physics.tc.TcResult;

/** Writes the results of one stage into the model by plain setters; called within a recorded change. */
public final class StageWriter {

	private final CuletFactory factory = CuletFactory.eINSTANCE;
	private final Stage stage;
	private final Session session;
	private final Instant now;
	private final Map<String, Sweep> sweeps = new HashMap<>();

	/**
	 * Prepares the writing.
	 *
	 * @param stage the stage
	 * @param session the session that keeps the fits
	 * @param now time to be noted
	 */
	public StageWriter(Stage stage, Session session, Instant now) {
		this.stage = stage;
		this.session = session;
		this.now = now;
		stage.getSweeps().forEach(sweep -> sweeps.put(sweep.getId(), sweep));
	}

	/** Replaces what the analysis wrote before by these results. */
	public void write(StageResult result) {
		writePressure(stage, result.pressure(), now);
		stage.setComputedPhase(result.sweeps().isEmpty() ? null : phase(result.verdict(), result.provenance()));
		stage.getCriticalTemperatures().removeIf(tc -> tc.getProvenance() != null);
		result.tc().ifPresent(tc -> stage.getCriticalTemperatures().add(tc(tc, stage.getSweeps(), result.provenance())));
		for (SweepResult sweep : result.sweeps()) {
			Sweep in = sweeps.get(sweep.id());
			if (in != null && result.sweeps().size() > 1) {
				sweep.tc().ifPresent(tc -> stage.getCriticalTemperatures().add(tc(tc, List.of(in), result.provenance())));
			}
		}
		stage.getSweeps().stream().filter(s -> !session.getSweeps().contains(s)).forEach(session.getSweeps()::add);
		writeFits(result);
	}

	/**
	 * Replaces the pressure deduced from ruby.
	 *
	 * @param stage a stage
	 * @param pressure its pressure; one that is not from ruby leaves it without a deduced one
	 * @param now time to be noted
	 */
	public static void writePressure(Stage stage, Optional<StagePressure> pressure, Instant now) {
		Optional<PressureResult> ruby = pressure.flatMap(StagePressure::ruby);
		if (ruby.isEmpty()) {
			stage.setDeducedPressure(null);
			return;
		}
		PressureResult from = ruby.get();
		DeducedPressure deduced = CuletFactory.eINSTANCE.createDeducedPressure();
		deduced.setReading(reading(stage, pressure.get()).orElse(null));
		deduced.setPressureGPa(from.pressureGPa());
		deduced.setSigmaGPa(Known.orUnknown(pressure.get().sigmaGPa()));
		deduced.setSigmaReadingGPa(from.sigmaReadingGPa());
		deduced.setSigmaTemperatureGPa(from.sigmaTemperatureGPa());
		deduced.setSigmaScaleGPa(from.sigmaScaleGPa());
		deduced.setScale(from.scaleId());
		deduced.setShift(from.shiftId());
		deduced.setInRange(from.inRange());
		pressure.get().doublet().ifPresent(fit -> {
			fit.r1().ifPresent(line -> {
				deduced.setR1Nm(line.positionNm());
				deduced.setR1SigmaNm(line.sigmaPositionNm());
				deduced.setR1WidthNm(line.widthNm());
			});
			fit.r2().ifPresent(line -> {
				deduced.setR2Nm(line.positionNm());
				deduced.setR2SigmaNm(line.sigmaPositionNm());
			});
		});
		deduced.getWarnings().addAll(from.warnings().stream().map(PressureWarning::message).distinct().toList());
		deduced.setProvenance(provenance(pressure.get().provenance(), now));
		stage.setDeducedPressure(deduced);
	}

	/** The reading that was used: the one whose numbers or spectrum are those of the result. */
	private static Optional<RubyReading> reading(Stage stage, StagePressure pressure) {
		return stage.getRubyReadings().stream().filter(r -> r.getId().equals(pressure.readingId().orElse(""))).findFirst();
	}

	private PhaseAssignment phase(PhaseVerdict verdict, Provenance from) {
		PhaseAssignment phase = factory.createPhaseAssignment();
		phase.setPhase(ModelWords.phase(verdict.phase()));
		phase.setConfidence(ModelWords.confidence(verdict.confidence()));
		phase.setReason(verdict.reason());
		if (!verdict.phase().definite()) {
			verdict.candidates().forEach(c -> phase.getCandidates().add(ModelWords.phase(c)));
		}
		verdict.evidence().forEach(e -> {
			Evidence evidence = factory.createEvidence();
			evidence.setRule(e.rule());
			evidence.setStatement(e.statement());
			evidence.setValue(Known.orUnknown(e.value()));
			evidence.setThreshold(Known.orUnknown(e.threshold()));
			evidence.setPassed(e.passed());
			phase.getEvidence().add(evidence);
		});
		phase.setProvenance(provenance(from));
		return phase;
	}

	private CriticalTemperature tc(TcResult result, List<Sweep> of, Provenance from) {
		CriticalTemperature tc = factory.createCriticalTemperature();
		tc.setCriterion(result.criterion().id());
		tc.setFraction(Known.orUnknown(result.fraction()));
		result.tc().ifPresent(t -> {
			tc.setValueK(t.value());
			tc.setSigmaK(t.sigma());
			tc.setLow95K(finite(t.lower95()));
			tc.setHigh95K(finite(t.upper95()));
		});
		tc.setStatus(result.status().code());
		tc.setReason(result.reason());
		tc.getSweeps().addAll(of);
		tc.setProvenance(provenance(from));
		return tc;
	}

	/** Replaces the fits and automatic windows that the session has for the stage; the stage itself stays as it is. */
	public void writeFits(StageResult result) {
		session.getFits().removeIf(f -> f.getStage() == stage && f.getProvenance() != null);
		session.getWindows().removeIf(w -> w.getStage() == stage && !w.isByHand());
		List<Sweep> fitted = result.sweeps().stream().map(s -> sweeps.get(s.id())).filter(Objects::nonNull).toList();
		for (StageFit fit : result.fits()) {
			session.getFits().add(fit(fit, fitted, result.provenance()));
			if (!fit.windowByHand()) {
				FitWindow window = factory.createFitWindow();
				window.setStage(stage);
				window.setModel(fit.modelId());
				window.setLowK(finite(fit.window().lowK()));
				window.setHighK(finite(fit.window().highK()));
				window.setReason(fit.windowReason());
				session.getWindows().add(window);
			}
		}
	}

	private Fit fit(StageFit from, List<Sweep> fitted, Provenance provenance) {
		Fit fit = factory.createFit();
		fit.setStage(stage);
		fit.getSweeps().addAll(fitted);
		fit.setModel(from.modelId());
		fit.setModelByHand(from.modelByHand());
		fit.setPreferred(from.preferred());
		fit.setWindowLowK(finite(from.window().lowK()));
		fit.setWindowHighK(finite(from.window().highK()));
		fit.setWindowByHand(from.windowByHand());
		fit.setPoints(from.fit().points());
		for (FittedParameter p : from.fit().parameters()) {
			boolean fixed = p.state() == FittedParameter.State.FIXED;
			fit.getParameters().add(parameter(p.name(), p.unit(), p.estimate(), fixed, false));
		}
		for (DerivedValue d : from.fit().derived()) {
			fit.getParameters().add(parameter(d.name(), d.quantity().unit(), d.estimate(), false, true));
		}
		fit.setChi2(Known.orUnknown(from.fit().chi2()));
		fit.setDof(from.fit().dof());
		fit.setAicc(Known.orUnknown(from.fit().aicc()));
		fit.setBic(Known.orUnknown(from.fit().bic()));
		fit.setDeltaAicc(Known.orUnknown(from.deltaAicc()));
		fit.setWeight(Known.orUnknown(from.weight()));
		fit.setRunsP(Known.orUnknown(from.fit().residualTests().runsP()));
		fit.setConverged(from.fit().converged());
		fit.setStatus(from.fit().status() == FitStatus.OK ? "" : from.fit().status().code());
		fit.setReason(String.join("; ", from.flags().isEmpty() ? List.of(from.fit().reason()) : from.flags()));
		fit.setProvenance(provenance(provenance));
		return fit;
	}

	private FitParameter parameter(String name, String unit, Estimate estimate, boolean fixed, boolean computed) {
		FitParameter parameter = factory.createFitParameter();
		parameter.setName(name);
		parameter.setUnit(unit);
		parameter.setValue(finite(estimate.value()));
		parameter.setSigma(finite(estimate.sigma()));
		parameter.setLow95(finite(estimate.lower95()));
		parameter.setHigh95(finite(estimate.upper95()));
		parameter.setFixed(fixed);
		parameter.setComputed(computed);
		return parameter;
	}

	private org.culet.model.Provenance provenance(Provenance from) {
		return provenance(from, now);
	}

	private static org.culet.model.Provenance provenance(Provenance from, Instant now) {
		CuletFactory factory = CuletFactory.eINSTANCE;
		org.culet.model.Provenance provenance = factory.createProvenance();
		provenance.setComputedBy(from.computedBy());
		provenance.setComputedAt(now);
		provenance.setOperation(from.operation());
		provenance.setInputDigest(from.inputDigest());
		from.inputs().forEach(i -> {
			ProvenanceInput input = factory.createProvenanceInput();
			input.setFileName(i.fileName());
			input.setSha256(i.sha256());
			provenance.getInputs().add(input);
		});
		return provenance;
	}

	private static Double finite(double value) {
		return Known.orUnknown(OptionalDouble.of(value));
	}
}
