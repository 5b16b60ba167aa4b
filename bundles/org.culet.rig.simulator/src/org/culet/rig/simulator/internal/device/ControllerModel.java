package org.culet.rig.simulator.internal.device;

import java.util.List;

/**
 * What tells the Lake Shore temperature controllers apart (instruments.md C3).
 *
 * @param name the model
 * @param identity answer to *IDN?
 * @param inputs its inputs; thermometers are on the first two
 * @param outputs its loops or outputs, from 1
 * @param rangeNamesOutput whether the heater range names its output; the others take it too
 * @param fullPowersW for each output with a heater the power at full output of its ranges from 1, W
 * @param outputModes whether the mode is set by OUTMODE; otherwise by CMODE and CSET
 */
record ControllerModel(String name, String identity, List<String> inputs, int outputs, boolean rangeNamesOutput,
		List<double[]> fullPowersW, boolean outputModes) {

	/** 331: two inputs, one heater of three ranges, RANGE without loop. */
	static final ControllerModel LS331 = new ControllerModel("Lake Shore 331", "LSCI,MODEL331S,331412,061407",
			List.of("A", "B"), 2, false, List.of(new double[] { 0.5, 5, 50 }), false);
	/** 340: two inputs, one heater of five ranges, RANGE without loop. */
	static final ControllerModel LS340 = new ControllerModel("Lake Shore 340", "LSCI,MODEL340,340231,061407",
			List.of("A", "B"), 2, false, List.of(new double[] { 0.01, 0.1, 1, 10, 100 }), false);
	/** 336: four inputs, two heaters of three ranges, two analog outputs. */
	static final ControllerModel LS336 = new ControllerModel("Lake Shore 336", "LSCI,MODEL336,LSA21TT/#######,2.9",
			List.of("A", "B", "C", "D"), 4, true, List.of(new double[] { 1, 10, 100 }, new double[] { 0.5, 5, 50 }), true);
	/** 350: four inputs, a heater of five ranges, a small one, two analog outputs. */
	static final ControllerModel LS350 = new ControllerModel("Lake Shore 350", "LSCI,MODEL350,LSA22AA/#######,1.5",
			List.of("A", "B", "C", "D"), 4, true,
			List.of(new double[] { 0.0075, 0.075, 0.75, 7.5, 75 }, new double[] { 1 }), true);

	/** Power at full output of a range of an output, W; 0 for off and where there is no heater. */
	double fullPowerW(int output, int range) {
		return range == 0 || output > fullPowersW.size() ? 0 : fullPowersW.get(output - 1)[range - 1];
	}

	/** Number of ranges of an output besides off. */
	int ranges(int output) {
		return output > fullPowersW.size() ? 1 : fullPowersW.get(output - 1).length;
	}
}
