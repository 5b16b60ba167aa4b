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
 * Lake Shore 340: instruments.md C3, H (MAN, LM, IS), not checked against a transcript. {@code RANGE} has no loop: there is
 * one heater, of loop 1. Inputs are letters (MAN, LM); C and D come with an option, without which they do not answer (L).
 */
public final class Model340 extends LakeShoreDriver {

	/** The driver. */
	public Model340() {
		super(new Dialect("lakeshore-340", List.of("340"),
				LinkProfile.lines().withLineEnd("\r\n", '\n').withModel("MODEL ?340").withSerial(9600, 7, "odd", 1),
				List.of("A", "B", "C", "D"),
				Map.of(Measurand.TEMPERATURE, Fact.high("KRDG? %s", "C3"), Dialect.SENSOR, Fact.high("SRDG? %s", "C3")),
				Fact.high("RDGST? %s", "C3"), Bits.CONTROLLER, Optional.empty(), List.of("1", "2"),
				SetpointUnit.ofLoop(Fact.high("CSET? %s", "C3")), Fact.high("SETP? %s", "C3"),
				Fact.high("SETP %s,%s", "C3"), Optional.of(Fact.high("RAMP %s,%s,%s", "C3")), Optional.of(Fact.high("RAMP? %s", "C3")),
				Map.of("1", Fact.high("HTR?", "C3")), Fact.high("RANGE?", "C3"), Fact.high("RANGE %s", "C3"),
				Map.of("1", List.of("off", "1", "2", "3", "4", "5"))), Set.of("tcp", "serial", "prologix", "vxi11"));
	}

	@Override
	List<SettingRow> rows(String input) {
		return List.of();
	}
}
