package org.culet.physics.simulation;

/** Independent random streams from one seed, so that changing one stage leaves the noise of all others as it was. */
final class Seeds {

	private Seeds() {
	}

	/** Mixes a seed with a name and a number (the finaliser of SplitMix64, Steele, Lea, Flood 2014). */
	static long mix(long seed, String name, long number) {
		long z = seed * 0x9E3779B97F4A7C15L;
		for (int i = 0; i < name.length(); i++) {
			z = scramble(z + name.charAt(i));
		}
		return scramble(z + number * 0xD1B54A32D192ED03L);
	}

	private static long scramble(long value) {
		long z = value + 0x9E3779B97F4A7C15L;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}
}
