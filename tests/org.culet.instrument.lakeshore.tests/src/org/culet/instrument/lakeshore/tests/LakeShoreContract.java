package org.culet.instrument.lakeshore.tests;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;
import org.culet.instrument.lakeshore.LakeShore;
import org.culet.instrument.tests.kit.DriverContract;
import org.culet.instrument.tests.kit.Memory;

/** The contract, with an instrument that answers as Lake Shore's do. */
abstract class LakeShoreContract extends DriverContract {

	private static final UnaryOperator<String> EXPONENT = v -> String.format(Locale.ROOT, "%+.4E", Double.parseDouble(v));

	private final String model;

	LakeShoreContract(String model) {
		this.model = model;
	}

	@Override
	protected Driver driver() {
		return Drivers.of(LakeShore.drivers()).byId("lakeshore-" + model).orElseThrow();
	}

	Memory memory() {
		Memory memory = new Memory().knows("*IDN?", "LSCI,MODEL" + model + ",1234567,1.0").writes("SETP", EXPONENT);
		for (String input : new String[] { "A", "B", "C", "D", "1", "2", "3" }) {
			for (String question : new String[] { "KRDG?", "RDGK?", "SRDG?", "RDGR?", "QRDG?", "RDGPWR?" }) {
				memory.knows(question + " " + input, "+4.2000E+00");
			}
			memory.knows("RDGST? " + input, "000").knows("SETP? " + input, "10").knows("RAMP? " + input, "0,+1.000").knows("RANGE? " + input, "1")
					.knows("HTR? " + input, "+12.3").knows("TLIMIT? " + input, "+0.000").knows("AOUT? " + input, "+0.0")
					.knows("INTYPE? " + input, model.startsWith("37") ? "1,10,0,5,0,1" : "1,1,0,0,1,0").knows("FILTER? " + input, "0,16,80").knows("INSET? " + input, "1,10,3,0,2")
					.knows("RDGRNG? " + input, "1,10,5,0,0").knows("CSET? " + input, "A,1,1,0").knows("OUTMODE? " + input, "5,1,0");
		}
		return memory.knows("OUTMODE? 0", "5,1,0,0,0,5").knows("SETP? 0", "10").knows("RANGE? 0", "3").knows("RAMP? 0", "0,+1.000").knows("SCAN?", "1,0").knows("SETP?", "10")
				.knows("RANGE?", "1").knows("HTR?", "+12.3").knows("HTRRNG?", "3").knows("STILL?", "+0.0").knows("FREQ? 0", "1");
	}

	@Override
	protected Function<String, Optional<String>> instrument() {
		return memory();
	}

	/** Settings of a bridge. */
	static Map<String, String> bridge() {
		return Map.of("excitation", "10 nA", "range", "63.2 kohm", "autorange", "on", "dwell", "20 s", "pause", "5 s");
	}
}
