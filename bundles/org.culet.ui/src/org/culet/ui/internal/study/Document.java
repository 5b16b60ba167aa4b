package org.culet.ui.internal.study;

import java.nio.file.Path;
import java.util.Optional;

import org.culet.analysis.result.StudyResult;
import org.culet.model.Study;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;
import org.culet.model.store.OpenStudy;
import org.culet.ui.study.StudyDocument;

/** The open study with its file, its edits and its results. */
public final class Document implements StudyDocument {

	private final Optional<OpenStudy> open;
	private final Path path;
	private final StudyEditingDomain domain;
	private final StudyEdits edits;
	private final Optional<String> readOnly;
	private Optional<StudyResult> results = Optional.empty();
	/** Grows with every edit; results belong to one revision. */
	private long revision;
	private long resultsRevision = -1;
	private boolean partial;

	private Document(Optional<OpenStudy> open, Path path, Study study, Optional<String> readOnly) {
		this.open = open;
		this.path = path;
		this.domain = new StudyEditingDomain(study);
		this.edits = new StudyEdits(domain);
		this.readOnly = readOnly;
	}

	/** A study under our lock. */
	static Document writable(OpenStudy open) {
		return new Document(Optional.of(open), open.files().study(), open.study(), Optional.empty());
	}

	/** A study that is looked at only. */
	static Document readOnly(Path path, Study study, String reason) {
		return new Document(Optional.empty(), path, study, Optional.of(reason));
	}

	@Override
	public Path path() {
		return open.map(o -> o.files().study()).orElse(path);
	}

	@Override
	public String name() {
		String name = study().getName();
		return name.isBlank() ? path().getFileName().toString() : name;
	}

	@Override
	public Study study() {
		return domain.study();
	}

	@Override
	public StudyEditingDomain domain() {
		return domain;
	}

	@Override
	public StudyEdits edits() {
		return edits;
	}

	@Override
	public Optional<String> readOnlyReason() {
		return readOnly;
	}

	@Override
	public boolean isDirty() {
		return readOnly.isEmpty() && domain.isDirty();
	}

	@Override
	public Optional<StudyResult> results() {
		return results;
	}

	@Override
	public boolean resultsCurrent() {
		return results.isPresent() && resultsRevision == revision;
	}

	/** The file under our lock; empty for a study that is looked at only. */
	Optional<OpenStudy> open() {
		return open;
	}

	long revision() {
		return revision;
	}

	void edited() {
		revision++;
	}

	/** Takes results of some samples while the others are computed; whole results of before are worth more. */
	boolean takePartial(StudyResult some) {
		if (results.isPresent() && !partial) {
			return false;
		}
		results = Optional.of(some);
		partial = true;
		return true;
	}

	/** Takes results of a snapshot of some revision. */
	void take(StudyResult newResults, long ofRevision) {
		partial = false;
		results = Optional.of(newResults);
		resultsRevision = ofRevision;
	}

	/** The model took over what these results say: they are still those of the model. */
	void resultsStored() {
		resultsRevision = revision;
	}
}
