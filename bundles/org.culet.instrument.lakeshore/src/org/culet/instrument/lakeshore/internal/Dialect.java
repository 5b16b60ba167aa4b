package org.culet.instrument.lakeshore.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.culet.instrument.Input;
import org.culet.instrument.Measurand;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.StatusBits;
import org.culet.instrument.link.LinkProfile;

/**
 * What one model understands.
 *
 * @param id of the driver
 * @param models models that speak so
 * @param profile how to speak
 * @param inputs names of the inputs
 * @param questions what is asked for each measurand, {@code %s} the input
 * @param status asks for the status word of an input
 * @param bits its meaning
 * @param scanner asks which input the scanner is at, where there is a scanner
 * @param loops names of the loops or outputs
 * @param unit asks whether a loop works in kelvin
 * @param setpoint asks for the setpoint, {@code %s} the loop
 * @param setSetpoint sets it, {@code %s} loop and kelvin
 * @param setRamp switches the ramp, {@code %s} loop, 1 or 0, kelvin per minute; empty where none is known
 * @param ramp asks for the ramp, {@code %s} the loop: answers on, rate
 * @param heater asks for the heater output in percent, by loop
 * @param range asks for the heater range, {@code %s} the loop
 * @param setRange sets it, {@code %s} loop and index
 * @param ranges names of the heater ranges, by loop; a loop without an entry has no ranges of its own
 */
record Dialect(String id, List<String> models, LinkProfile profile, List<String> inputs, Map<Measurand, Fact> questions, Fact status,
		StatusBits bits, Optional<Fact> scanner, List<String> loops, SetpointUnit unit, Fact setpoint, Fact setSetpoint, Optional<Fact> setRamp,
		Optional<Fact> ramp, Map<String, Fact> heater, Fact range, Fact setRange, Map<String, List<String>> ranges) {

	/** What a sensor gives, in the unit of its type: the controller says the number alone. */
	static final Measurand SENSOR = new Measurand(Measurand.SENSOR.name(), new Unit("V or ohm"));

	/** All inputs with all measurands, and the heaters. */
	List<Input> readable() {
		Map<String, Input> all = new LinkedHashMap<>();
		for (String input : inputs) {
			questions.keySet().stream().sorted((a, b) -> a.name().compareTo(b.name()))
					.forEach(m -> all.put(input + " " + m.name(), new Input(input, m)));
		}
		for (String loop : loops) {
			if (heater.containsKey(loop)) {
				all.put("heater " + loop, new Input("loop " + loop, Measurand.HEATER));
			}
			all.put("setpoint " + loop, new Input("loop " + loop, Measurand.SETPOINT));
		}
		return List.copyOf(all.values());
	}
}
