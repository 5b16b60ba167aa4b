package org.culet.rig.simulator.internal.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.VirtualFilm;

/**
 * The one experiment behind all instruments of the virtual rig: a film in a cell at a pressure, on a stage with a
 * temperature, in a time that may run faster than the clock. Every instrument touches it inside {@link #locked}, so each
 * command of each instrument sees one state.
 */
public final class Experiment {

	/** Pressure of the cell for each bar of the membrane, GPa; chosen. */
	public static final double GPA_PER_BAR = 0.1;
	/** Where the gasket fails, GPa. */
	public static final double HIGHEST_GPA = 17;
	/** Lag of the cell behind the membrane, s. */
	private static final double CELL_LAG_S = 30;
	/** Longest computation at once, so that instruments go on answering at any speed, ns. */
	private static final long LONGEST_NS = 20_000_000;
	/** Steps between two looks at the clock. */
	private static final int STEPS_AT_ONCE = 64;
	private static final double NS_PER_S = 1e9;

	private final ReentrantLock lock = new ReentrantLock();
	private final VirtualFilm film;
	private final ThermalStage stage;
	private final LongSupplier clock;
	private final List<Heater> heaters = new ArrayList<>();
	private final Membrane membrane;
	private double speed;
	private double owedS;
	private long lastNs;
	private long steps;
	private double heaterW;
	private double cellGPa;
	private double highestGPa;
	private FilmState state;

	/**
	 * Starts the experiment at room temperature.
	 *
	 * @param film the film
	 * @param pressureGPa pressure of the cell at the start, GPa
	 * @param speed seconds of the experiment in a second of the clock, above 0
	 * @param clock nanoseconds that only go forward
	 */
	public Experiment(VirtualFilm film, double pressureGPa, double speed, LongSupplier clock) {
		this.film = Objects.requireNonNull(film, "film");
		this.clock = clock;
		this.stage = new ThermalStage(ThermalStage.ROOM_K);
		this.membrane = new Membrane(pressureGPa / GPA_PER_BAR);
		this.speed = speed;
		this.lastNs = clock.getAsLong();
		this.cellGPa = pressureGPa;
		this.highestGPa = pressureGPa;
		this.state = film.at(pressureGPa);
	}

	/** Does something with the experiment as it stands now; nothing else touches it meanwhile. */
	public <T> T locked(Supplier<T> work) {
		lock.lock();
		try {
			advance();
			return work.get();
		} finally {
			lock.unlock();
		}
	}

	/** Adds a heater; for use while the rig is built, or inside {@link #locked}. */
	public void heat(Heater heater) {
		heaters.add(heater);
	}

	/** Seconds since the start, in the time of the experiment. */
	public double timeS() {
		return steps * ThermalStage.STEP_S;
	}

	/** Seconds of the experiment in a second of the clock. */
	public double speed() {
		return speed;
	}

	/** Lets time run faster or slower from now on. */
	public void speed(double factor) {
		speed = factor;
	}

	/** Temperatures. */
	public ThermalStage stage() {
		return stage;
	}

	/** The gas membrane that presses the cell. */
	public Membrane membrane() {
		return membrane;
	}

	/** Pressure of the cell, GPa. */
	public double pressureGPa() {
		return cellGPa;
	}

	/** Presses the cell to a pressure in GPa at once, and the membrane with it. */
	public void press(double gigapascal) {
		cellGPa = gigapascal;
		highestGPa = Math.max(highestGPa, gigapascal);
		membrane.set(gigapascal / GPA_PER_BAR);
		state = filmNow();
	}

	/** Power of all heaters, W. */
	public double heaterW() {
		return heaterW;
	}

	/** The film as it is at this pressure. */
	public FilmState film() {
		return state;
	}

	/** Name of the film. */
	public String sample() {
		return film.name();
	}

	/**
	 * Goes on by a time of the experiment, whatever the clock says.
	 *
	 * @param seconds s, 0 or more
	 */
	public void pass(double seconds) {
		lock.lock();
		try {
			for (long n = Math.round(seconds / ThermalStage.STEP_S); n > 0; n--) {
				step();
			}
		} finally {
			lock.unlock();
		}
	}

	private void advance() {
		long now = clock.getAsLong();
		owedS += (now - lastNs) / NS_PER_S * speed;
		lastNs = now;
		long begun = System.nanoTime();
		while (owedS >= ThermalStage.STEP_S) {
			for (int n = 0; n < STEPS_AT_ONCE && owedS >= ThermalStage.STEP_S; n++) {
				step();
				owedS -= ThermalStage.STEP_S;
			}
			if (System.nanoTime() - begun > LONGEST_NS) {
				// the machine cannot keep up with this speed: time runs as fast as it can
				owedS = 0;
			}
		}
	}

	private void step() {
		double power = 0;
		for (Heater heater : heaters) {
			power += heater.powerW(stage.thermometerK(), ThermalStage.STEP_S);
		}
		heaterW = power;
		stage.step(power);
		membrane.step(ThermalStage.STEP_S);
		steps++;
		double goalGPa = Math.clamp(membrane.bar() * GPA_PER_BAR, 0, HIGHEST_GPA);
		if (Math.abs(goalGPa - cellGPa) > 1e-6) {
			cellGPa += (goalGPa - cellGPa) * -Math.expm1(-ThermalStage.STEP_S / CELL_LAG_S);
			highestGPa = Math.max(highestGPa, cellGPa);
			state = filmNow();
		}
	}

	private FilmState filmNow() {
		return cellGPa < highestGPa ? film.released(cellGPa, highestGPa) : film.at(cellGPa);
	}
}
