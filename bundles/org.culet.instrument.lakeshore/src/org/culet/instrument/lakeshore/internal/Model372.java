package org.culet.instrument.lakeshore.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.culet.instrument.Amount;
import org.culet.instrument.Measurand;
import org.culet.instrument.Setting;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.LinkProfile;

/** Lake Shore 372: instruments.md C2; checked against the expected exchanges of the maker's own driver. */
public final class Model372 extends LakeShoreDriver {

	private static final List<String> SWITCH = List.of("off", "on");
	/** C2, M (LSO): the indices are not in the order of the frequencies. */
	private static final List<Double> FREQUENCIES = List.of(9.8, 13.7, 16.2, 11.6, 18.2);

	/** The driver. */
	public Model372() {
		super(new Dialect("lakeshore-372", List.of("372"),
				// C1, C2 H: CR LF sent by SO, QC, IS; replies end CR LF; serial 7 odd 1 (57600: L)
				LinkProfile.lines().withLineEnd("\r\n", '\n').withModel("MODEL ?372").withSerial(57600, 7, "odd", 1),
				Stream.concat(IntStream.rangeClosed(1, 16).mapToObj(String::valueOf), Stream.of("A")).toList(),
				Map.of(Measurand.TEMPERATURE, Fact.high("KRDG? %s", "C2"), Measurand.RESISTANCE, Fact.high("RDGR? %s", "C2"),
						Measurand.QUADRATURE, Fact.high("QRDG? %s", "C2"), Measurand.POWER, Fact.high("RDGPWR? %s", "C2"),
						Measurand.SENSOR, Fact.high("SRDG? %s", "C2")),
				Fact.high("RDGST? %s", "C2"), Bits.BRIDGE, Optional.of(Fact.high("SCAN?", "C2")), List.of("0", "1", "2"),
				SetpointUnit.ofInput(Fact.high("OUTMODE? %s", "C2, LSO"),
						Stream.concat(Stream.of("A"), IntStream.rangeClosed(1, 16).mapToObj(String::valueOf)).toList(),
						Fact.high("INTYPE? %s", "C2, LSO"), 5),
				Fact.high("SETP? %s", "C2"), Fact.high("SETP %s,%s", "C2"), Optional.of(Fact.high("RAMP %s,%s,%s", "C2")),
				Optional.of(Fact.high("RAMP? %s", "C3, LSO")),
				Map.of("0", Fact.high("HTR?", "C2"), "1", Fact.medium("AOUT? %s", "LSO"), "2", Fact.medium("STILL?", "LSO")),
				Fact.high("RANGE? %s", "LSO"), Fact.high("RANGE %s,%s", "C2"), Map.of("0", Bridge.HEATER, "1", SWITCH, "2", SWITCH)),
				Set.of("tcp", "serial", "prologix", "vxi11"));
	}

	@Override
	Optional<BridgeRows> bridge(String input) {
		return Optional.of(new BridgeRows(input, Fact.high("INTYPE? %s", "C2, LSO"), Fact.high("INTYPE %s,%s", "C2"), 6, 0, 1, 3, 2, 4));
	}

	@Override
	List<SettingRow> rows(String input) {
		List<SettingRow> rows = new ArrayList<>(bridge(input).orElseThrow().rows());
		rows.add(Inset.dwell(input, 5));
		rows.add(Inset.pause(input, 5));
		rows.add(filter(input));
		rows.add(SettingRow.amount(Setting.amount("limit", Unit.KELVIN, 0, 1500, "above this temperature of the input heating stops (said by the maker; not checked); 0: no limit"),
				Fact.high("TLIMIT? " + input, "C2"), Fact.high("TLIMIT " + input + ",%s", "C2"), v -> Answers.decimal(v, 3)));
		rows.add(SettingRow.steps("frequency", Unit.HERTZ, FREQUENCIES, 1, Fact.medium("FREQ? 0", "LSO"), Fact.medium("FREQ 0,%s", "LSO"),
				"excitation frequency of the measurement inputs"));
		return rows;
	}

	/** FILTER n,on,settle,window: settle time in whole seconds; 0 s is off. C2, H. */
	private static SettingRow filter(String input) {
		Fact question = Fact.high("FILTER? " + input, "C2");
		return new SettingRow(Setting.amount("filter", Unit.SECOND, 0, 200, "settle time of the input's filter, whole seconds; 0 s: off"),
				s -> s.ask(question.text(), a -> Answers.fields(a, 3).then(f -> Answers.index(f.get(0), 0, 1)
						.then(on -> Answers.index(f.get(1), 0, 200).map(t -> new Amount(on == 1 ? t : 0, Unit.SECOND).inWords())))),
				(s, value) -> s.ask(question.text(), a -> Answers.fields(a, 3).then(f -> Answers.index(f.get(2), 0, 100))).then(window -> {
					long seconds = Math.round(Amount.parse(value, Unit.SECOND).orElseThrow().value());
					return s.tell("FILTER " + input + "," + (seconds > 0 ? "1" : "0") + "," + Math.max(1, seconds) + "," + window);
				}));
	}
}
