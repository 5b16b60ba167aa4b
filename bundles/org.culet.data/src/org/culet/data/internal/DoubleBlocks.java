package org.culet.data.internal;

import java.util.ArrayList;
import java.util.List;

/** A growing column of numbers that never copies what it has: blocks instead of one array that doubles. */
final class DoubleBlocks {

	private static final int BLOCK = 1 << 15;

	private final List<double[]> blocks = new ArrayList<>();
	private double[] last = new double[0];
	private int used;

	/** Appends a number. */
	void add(double value) {
		if (used == last.length) {
			last = new double[BLOCK];
			blocks.add(last);
			used = 0;
		}
		last[used++] = value;
	}

	/** How many numbers. */
	int size() {
		return blocks.isEmpty() ? 0 : (blocks.size() - 1) * BLOCK + used;
	}

	/**
	 * One array of the numbers of several columns, one after the other. The columns are empty afterwards: each block is
	 * given up as soon as it is copied.
	 *
	 * @param columns the columns
	 * @return all their numbers
	 */
	static double[] drain(List<DoubleBlocks> columns) {
		int n = columns.stream().mapToInt(DoubleBlocks::size).sum();
		double[] all = new double[n];
		int at = 0;
		for (DoubleBlocks column : columns) {
			int size = column.size();
			for (int b = 0; b < column.blocks.size(); b++) {
				int length = Math.min(BLOCK, size - b * BLOCK);
				System.arraycopy(column.blocks.get(b), 0, all, at, length);
				column.blocks.set(b, null);
				at += length;
			}
			column.blocks.clear();
			column.last = new double[0];
			column.used = 0;
		}
		return all;
	}
}
