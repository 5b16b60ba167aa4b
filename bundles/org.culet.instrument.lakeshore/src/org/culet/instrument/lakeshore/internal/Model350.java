package org.culet.instrument.lakeshore.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.culet.instrument.Measurand;
import org.culet.instrument.Setting;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.LinkProfile;

/** Lake Shore 350 and 336: instruments.md C3, H; checked against the expected exchanges of the maker's own driver. */
public abstract class Model350 extends LakeShoreDriver {

	Model350(String model, List<String> ranges) {
		super(new Dialect("lakeshore-" + model, List.of(model),
				LinkProfile.lines().withLineEnd("\r\n", '\n').withModel("MODEL ?" + model).withSerial(57600, 7, "odd", 1),
				List.of("A", "B", "C", "D"),
				Map.of(Measurand.TEMPERATURE, Fact.high("KRDG? %s", "C3"), Dialect.SENSOR, Fact.high("SRDG? %s", "LSO")),
				Fact.high("RDGST? %s", "LSO"), Bits.CONTROLLER, Optional.empty(), List.of("1", "2"),
				SetpointUnit.ofInput(Fact.high("OUTMODE? %s", "C3"), List.of("", "A", "B", "C", "D"), Fact.high("INTYPE? %s", "C3, LSO"), 4),
				Fact.high("SETP? %s", "C3"),
				Fact.high("SETP %s,%s", "C3"), Optional.of(Fact.high("RAMP %s,%s,%s", "C3")), Optional.of(Fact.high("RAMP? %s", "C3")),
				Stream.of("1", "2").collect(Collectors.toMap(l -> l, l -> Fact.high("HTR? %s", "C3"))), Fact.high("RANGE? %s", "C3"),
				Fact.high("RANGE %s,%s", "C3"), Map.of("1", ranges, "2", ranges)), Set.of("tcp", "serial", "prologix", "vxi11"));
	}

	@Override
	List<SettingRow> rows(String input) {
		return List.of(SettingRow.amount(Setting.amount("limit", Unit.KELVIN, 0, 1500,
				"above this temperature of the input all heaters are switched off; 0 K: no limit"), Fact.high("TLIMIT? " + input, "C3, LSO"),
				Fact.high("TLIMIT " + input + ",%s", "C3, LSO"), v -> Answers.decimal(v, 3)));
	}

	/** The 350, with five heater ranges (C3, H; the number of ranges L). */
	public static final class Of350 extends Model350 {

		/** The driver. */
		public Of350() {
			super("350", List.of("off", "1", "2", "3", "4", "5"));
		}
	}

	/** The 336, with three heater ranges (C3, H). */
	public static final class Of336 extends Model350 {

		/** The driver. */
		public Of336() {
			super("336", List.of("off", "low", "medium", "high"));
		}
	}
}
