package org.culet.instrument.lakeshore.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.culet.instrument.Measurand;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.LinkProfile;

/**
 * Lake Shore 331: instruments.md C3, M (PM9), with captured exchanges in D2. {@code RANGE} has no loop: loop 1 only. Status
 * word, ramp and the unit of a loop as on the 340 (L).
 */
public final class Model331 extends LakeShoreDriver {

	/** The driver. */
	public Model331() {
		super(new Dialect("lakeshore-331", List.of("331"),
				LinkProfile.lines().withModel("MODEL ?331").withSerial(57600, 7, "odd", 1), List.of("A", "B"),
				Map.of(Measurand.TEMPERATURE, Fact.high("KRDG? %s", "D2"), Dialect.SENSOR, Fact.medium("SRDG? %s", "C3")),
				Fact.low("RDGST? %s", "C3"), Bits.CONTROLLER, Optional.empty(), List.of("1", "2"),
				SetpointUnit.ofLoop(Fact.low("CSET? %s", "as on the 340")), Fact.high("SETP? %s", "D2"),
				Fact.high("SETP %s, %s", "D2"), Optional.of(Fact.low("RAMP %s,%s,%s", "C3")), Optional.of(Fact.low("RAMP? %s", "C3")),
				Map.of("1", Fact.medium("HTR?", "C3")), Fact.medium("RANGE?", "C3"), Fact.high("RANGE %s", "D2"),
				Map.of("1", List.of("off", "low", "medium", "high"))), Set.of("tcp", "serial", "prologix", "vxi11"));
	}

	@Override
	List<SettingRow> rows(String input) {
		return List.of();
	}
}
