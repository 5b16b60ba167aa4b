package org.culet.plot.draw;

/**
 * A rectangle on the page; y grows downwards.
 *
 * @param x left edge, pt
 * @param y upper edge, pt
 * @param width pt, not negative
 * @param height pt, not negative
 */
public record Rect(double x, double y, double width, double height) {

	/** Right edge. */
	public double right() {
		return x + width;
	}

	/** Lower edge. */
	public double bottom() {
		return y + height;
	}

	/** Whether two rectangles share an area. */
	public boolean overlaps(Rect other) {
		return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
	}

	/** Whether another lies wholly inside, with a tolerance in pt. */
	public boolean contains(Rect other, double tolerance) {
		return other.x >= x - tolerance && other.right() <= right() + tolerance && other.y >= y - tolerance
				&& other.bottom() <= bottom() + tolerance;
	}

	/** Whether a point lies inside, edges included. */
	public boolean contains(double px, double py) {
		return px >= x && px <= right() && py >= y && py <= bottom();
	}

	/** The same grown by a margin on all sides. */
	public Rect grown(double margin) {
		return new Rect(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
	}
}
