package org.culet.plot.draw;

/** A set of pairs of numbers, open addressing. */
final class PairSet {
	private long[] first;
	private long[] second;
	private boolean[] used;
	private int count;

	PairSet(int expected) {
		int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
		first = new long[capacity];
		second = new long[capacity];
		used = new boolean[capacity];
	}

	/** Adds a pair; false if it was there. */
	boolean add(long a, long b) {
		if (2 * count >= used.length) {
			grow();
		}
		int slot = slot(a, b);
		if (used[slot]) {
			return false;
		}
		used[slot] = true;
		first[slot] = a;
		second[slot] = b;
		count++;
		return true;
	}

	private int slot(long a, long b) {
		long h = (a * 0x9E3779B97F4A7C15L ^ b) * 0xC2B2AE3D27D4EB4FL;
		int mask = used.length - 1;
		int slot = (int) (h >>> 32) & mask;
		while (used[slot] && (first[slot] != a || second[slot] != b)) {
			slot = slot + 1 & mask;
		}
		return slot;
	}

	private void grow() {
		long[] oldFirst = first;
		long[] oldSecond = second;
		boolean[] oldUsed = used;
		first = new long[2 * oldUsed.length];
		second = new long[2 * oldUsed.length];
		used = new boolean[2 * oldUsed.length];
		count = 0;
		for (int i = 0; i < oldUsed.length; i++) {
			if (oldUsed[i]) {
				add(oldFirst[i], oldSecond[i]);
			}
		}
	}
}
