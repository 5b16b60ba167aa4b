package org.culet.plot.vector;

/** The kinds of file that a figure can be written to. */
public enum FigureFileType {
	/** Scalable, text as text. */
	SVG("svg", "image/svg+xml"),
	/** Scalable, text as text, font embedded. */
	PDF("pdf", "application/pdf"),
	/** Pixels. */
	PNG("png", "image/png");

	private final String extension;
	private final String mediaType;

	FigureFileType(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/** Ending of a file name, without the dot. */
	public String extension() {
		return extension;
	}

	/** Media type as in RFC 6838. */
	public String mediaType() {
		return mediaType;
	}
}
