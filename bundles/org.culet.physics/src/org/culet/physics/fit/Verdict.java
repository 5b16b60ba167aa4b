package org.culet.physics.fit;

/** How well two laws are told apart; only these words. */
public enum Verdict {

	/** Difference of AICc below 2. */
	NOT_DISTINGUISHED("not distinguished"),

	/** Difference of AICc between 2 and 6. */
	WEAK("weak"),

	/** Difference of AICc above 6. */
	DECIDED("decided");

	private static final double WEAK_FROM = 2;
	private static final double DECIDED_ABOVE = 6;

	private final String words;

	Verdict(String words) {
		this.words = words;
	}

	/** The words to print. */
	public String words() {
		return words;
	}

	/** The verdict for a difference of AICc, not negative. */
	public static Verdict of(double deltaAicc) {
		if (deltaAicc < WEAK_FROM) {
			return NOT_DISTINGUISHED;
		}
		return deltaAicc > DECIDED_ABOVE ? DECIDED : WEAK;
	}
}
