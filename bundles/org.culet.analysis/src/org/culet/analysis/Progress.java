package org.culet.analysis;

/**
 * How a long work tells how far it is, and learns that it shall stop. Called from several threads at once, so implementations must be
 * safe for that.
 */
public interface Progress {

	/** Tells nobody and never stops. */
	Progress NONE = new Progress() {

		@Override
		public void begin(String task, int steps) {
			// nobody listens
		}

		@Override
		public void step(String what) {
			// nobody listens
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/**
	 * The work begins.
	 *
	 * @param task what it is, for people
	 * @param steps number of steps it will take
	 */
	void begin(String task, int steps);

	/**
	 * A step was done.
	 *
	 * @param what what was done, for people
	 */
	void step(String what);

	/** Whether somebody wants the work to stop. */
	boolean cancelled();
}
