package org.culet.rig.simulator.internal;

import java.util.List;
import java.util.Locale;

import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.VirtualRuby;
import org.culet.rig.simulator.internal.experiment.Experiment;
import org.culet.rig.simulator.internal.faults.FaultConductor;
import org.culet.rig.simulator.internal.faults.FaultLine;
import org.culet.rig.simulator.internal.faults.FaultSyntaxException;
import org.culet.rig.simulator.internal.link.ControlService;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The commands of the control address: faults, {@code speed}, {@code state}, {@code temperature}, {@code pressure}, {@code quit}. */
public final class RigCommands implements ControlService.Commands {

	private static final double FASTEST = 1e6;

	private final Experiment experiment;
	private final FaultConductor conductor;
	private final List<String> instruments;
	private final Runnable quit;

	/** Commands for a rig. */
	public RigCommands(Experiment experiment, FaultConductor conductor, List<String> instruments, Runnable quit) {
		this.experiment = experiment;
		this.conductor = conductor;
		this.instruments = instruments;
		this.quit = quit;
	}

	/** {@code ok}, {@code error TEXT}, or the state as one JSON line. */
	@Override
	public String run(String command) {
		String[] words = command.split("\\s+");
		switch (words[0].toLowerCase(Locale.ROOT)) {
		case "state":
			return words.length == 1 ? state() : "error state takes nothing";
		case "quit":
			return words.length == 1 ? "ok" : "error quit takes nothing";
		case "speed":
			return number(words, 1e-3, FASTEST, experiment::speed);
		case "temperature":
			return number(words, 0.3, 400, kelvin -> experiment.stage().settle(kelvin));
		case "pressure":
			return number(words, 0, Experiment.HIGHEST_GPA, experiment::press);
		default:
			return fault(command);
		}
	}

	@Override
	public void answered(String command) {
		if (command.equalsIgnoreCase("quit")) {
			quit.run();
		}
	}

	private String fault(String command) {
		try {
			conductor.add(FaultLine.parse(command, instruments));
			return "ok";
		} catch (FaultSyntaxException e) {
			return "error " + e.getMessage();
		}
	}

	private String number(String[] words, double lowest, double highest, java.util.function.DoubleConsumer action) {
		double value;
		try {
			value = words.length == 2 ? Double.parseDouble(words[1]) : Double.NaN;
		} catch (NumberFormatException e) {
			value = Double.NaN;
		}
		if (!(value >= lowest && value <= highest)) {
			return "error " + words[0] + " takes one number from " + lowest + " to " + highest;
		}
		double accepted = value;
		experiment.locked(() -> {
			action.accept(accepted);
			return null;
		});
		return "ok";
	}

	private String state() {
		// before the experiment is held: the conductor holds the experiment while it works
		int faults = conductor.inForce();
		return experiment.locked(() -> {
			FilmState film = experiment.film();
			double filmK = experiment.stage().filmK();
			ObjectNode node = JsonNodeFactory.instance.objectNode();
			node.put("time_s", experiment.timeS());
			node.put("speed", experiment.speed());
			node.put("sample", experiment.sample());
			node.put("pressure_GPa", experiment.pressureGPa());
			node.put("effective_pressure_GPa", film.pressureGPa());
			node.put("membrane_bar", experiment.membrane().bar());
			node.put("stage_K", experiment.stage().stageK());
			node.put("thermometer_K", experiment.stage().thermometerK());
			node.put("film_K", filmK);
			node.put("heater_W", experiment.heaterW());
			double ohm = film.sheetResistanceOhm(filmK);
			if (Double.isFinite(ohm)) {
				node.put("R_ohm", ohm);
			} else {
				node.putNull("R_ohm");
			}
			node.put("phase", film.label().name());
			node.put("ruby_R1_nm", VirtualRuby.DEFAULT.lineNm(experiment.pressureGPa(), experiment.stage().stageK()));
			node.put("faults", faults);
			return node.toString();
		});
	}
}
