package org.culet.instrument.lakeshore.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.culet.instrument.Measurand;
import org.culet.instrument.driver.Fact;
import org.culet.instrument.driver.SettingRow;
import org.culet.instrument.link.LinkProfile;

/**
 * Lake Shore 370: instruments.md C3, confidence M (SO), not checked against a transcript. Against the 372: range and
 * autorange are swapped, the outputs have no number, and it wants a pause between messages.
 */
public final class Model370 extends LakeShoreDriver {

	/** The driver. */
	public Model370() {
		super(new Dialect("lakeshore-370", List.of("370"),
				LinkProfile.lines().withLineEnd("\r\n", '\n').withModel("MODEL ?370").withSerial(9600, 7, "odd", 1).withGap(Duration.ofMillis(100)),
				IntStream.rangeClosed(1, 16).mapToObj(String::valueOf).toList(),
				Map.of(Measurand.TEMPERATURE, Fact.medium("RDGK? %s", "C3"), Measurand.RESISTANCE, Fact.medium("RDGR? %s", "C3")),
				Fact.medium("RDGST? %s", "C3"), Bits.BRIDGE, Optional.of(Fact.medium("SCAN?", "C3")), List.of("1"),
				SetpointUnit.unknown(), Fact.medium("SETP?", "C3"), Fact.medium("SETP %s", "C3"), Optional.empty(), Optional.empty(),
				Map.of("1", Fact.low("HTR?", "as on the 372")), Fact.medium("HTRRNG?", "C3"), Fact.medium("HTRRNG %s", "C3"),
				Map.of("1", Bridge.HEATER)), Set.of("tcp", "serial", "prologix", "vxi11"));
	}

	@Override
	Optional<BridgeRows> bridge(String input) {
		return Optional.of(new BridgeRows(input, Fact.medium("RDGRNG? %s", "C3"), Fact.medium("RDGRNG %s,%s", "C3"), 5, 0, 1, 2, 3, 4));
	}

	@Override
	List<SettingRow> rows(String input) {
		List<SettingRow> rows = new ArrayList<>(bridge(input).orElseThrow().rows());
		rows.add(Inset.dwell(input, 5));
		rows.add(Inset.pause(input, 5));
		return rows;
	}
}
