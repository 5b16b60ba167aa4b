package org.culet.instrument.lakeshore.internal;

import java.util.Map;

import org.culet.instrument.Status;
import org.culet.instrument.driver.StatusBits;

/** Status words of {@code RDGST?}. */
final class Bits {

	/** 370 and 372: C2, H (QC = SO): CS overload, VCM, VMIX, VDIF, R over, R under, T over, T under. */
	static final StatusBits BRIDGE = new StatusBits(Map.of(1, Status.OVERLOAD, 2, Status.OVERLOAD, 4, Status.OVERLOAD, 8, Status.OVERLOAD,
			16, Status.OVER_RANGE, 32, Status.UNDER_RANGE, 64, Status.OVER_RANGE, 128, Status.UNDER_RANGE), 0);
	/** 340: C3, H (MAN, LM, IS); 336: the same without the old reading (C3, H); 331 as on the 340 (L). */
	static final StatusBits CONTROLLER = new StatusBits(Map.of(1, Status.INVALID, 2, Status.OLD, 16, Status.UNDER_RANGE, 32,
			Status.OVER_RANGE, 64, Status.UNDER_RANGE, 128, Status.OVER_RANGE), 0);

	private Bits() {
	}
}
