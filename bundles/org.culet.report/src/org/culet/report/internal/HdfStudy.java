package org.culet.report.internal;

import java.util.Optional;
import java.util.Set;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.Quantity;
import org.culet.physics.RtCurve;
import org.culet.report.Hdf5Export;
import org.culet.report.json.StudyJson;

import com.fasterxml.jackson.databind.JsonNode;

import io.jhdf.WritableHdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;

/** Puts a study into an HDF5 file: the tree of results.json, and with each sweep and stage its curve. */
public final class HdfStudy {

	private static final String INFO = """
			Results and curves of a study, written by Culet. Samples are groups below /samples, their stages below stages, the sweeps of
			a stage below sweeps. HDF5 lists them by name; the attribute "index" of each is its place in the study, from 0. The name of a
			group has underscores for slashes, and a number where it was taken; the attribute "name" or "id" is the true one.
			Names and words are those of Culet's results.json. The unit of a number stands at the end of its name (T_K, pressure_GPa), or
			in the attribute or column "unit" beside it; where quantity is rho, fields named ohm hold ohm metre, and fields named S siemens
			per metre.
			Curves are datasets of 64-bit floats with one number a point, in the order of measurement: temperature_K, resistance (its
			attributes unit and quantity say what it is: R, R_sq or rho), and sigma, the standard error of resistance, where the file
			has one. Corrections are applied, masked points left out. A sweep names its raw file and the SHA-256 of it.
			A table is a group with a dataset for each column, all of one length; its attribute "columns" lists them.
			What is not known is no attribute and no dataset; in a column it is NaN, or an empty text. NaN as the end of an interval: the
			data set no limit there. A text or list of more than 4 kB is a dataset instead of an attribute. Truths are 0 and 1. Texts are
			UTF-8 of fixed length: in Python, h5py gives bytes, so decode() them.
			""";

	private HdfStudy() {
	}

	/**
	 * Puts a study into an empty file.
	 *
	 * @param study the results
	 * @param hdf the file
	 */
	public static void write(StudyResult study, WritableHdfFile hdf) {
		JsonNode json = StudyJson.of(study);
		hdf.putAttribute("format", Hdf5Export.FORMAT);
		hdf.putAttribute("format_version", Hdf5Export.FORMAT_VERSION);
		HdfTree.object(hdf, json, Set.of("samples"));
		WritableGroup samples = hdf.putGroup("samples");
		HdfMembers members = new HdfMembers(samples);
		for (int i = 0; i < study.samples().size(); i++) {
			sample(members.add(study.samples().get(i).name()), study.samples().get(i), json.path("samples").get(i));
		}
		hdf.putDataset("info", INFO);
		endsWithDataset(hdf);
	}

	/**
	 * jHDF 0.13 puts a mark of its own behind the last dataset it wrote; a group that it wrote after that would be damaged. It writes the
	 * members of a group in the order in which it lists them.
	 */
	private static void endsWithDataset(WritableHdfFile hdf) {
		Node last = hdf;
		for (Node node : hdf) {
			last = node;
		}
		if (!(last instanceof Dataset)) {
			throw new IllegalStateException("the last member of the file is the group " + last.getName());
		}
	}

	private static void sample(WritableGroup group, SampleResult sample, JsonNode json) {
		HdfTree.object(group, json, Set.of("stages"));
		WritableGroup stages = group.putGroup("stages");
		HdfMembers members = new HdfMembers(stages);
		for (int i = 0; i < sample.stages().size(); i++) {
			stage(members.add(sample.stages().get(i).id()), sample.stages().get(i), json.path("stages").get(i));
		}
	}

	private static void stage(WritableGroup group, StageResult stage, JsonNode json) {
		HdfTree.object(group, json, Set.of("sweeps"));
		if (stage.curve().size() > 0) {
			curve(group.putGroup("curve"), stage.curve(), stage.quantity());
		}
		WritableGroup sweeps = group.putGroup("sweeps");
		HdfMembers members = new HdfMembers(sweeps);
		for (int i = 0; i < stage.sweeps().size(); i++) {
			SweepResult sweep = stage.sweeps().get(i);
			WritableGroup one = members.add(sweep.id());
			HdfTree.object(one, json.path("sweeps").get(i), Set.of());
			curve(one, sweep.curve(), Optional.of(sweep.quantity()));
		}
	}

	/** A curve without points has no datasets: jHDF writes no empty ones; {@code points} says 0. */
	private static void curve(WritableGroup group, RtCurve curve, Optional<Quantity> quantity) {
		if (curve.size() == 0) {
			return;
		}
		group.putDataset("temperature_K", curve.temperaturesK()).putAttribute("unit", "K");
		resistance(group.putDataset("resistance", curve.resistancesOhm()), quantity);
		if (curve.hasSigma()) {
			resistance(group.putDataset("sigma", curve.sigmasOhm()), quantity);
		}
	}

	private static void resistance(WritableDataset dataset, Optional<Quantity> quantity) {
		quantity.ifPresent(q -> {
			dataset.putAttribute("unit", q.unit());
			dataset.putAttribute("quantity", q.symbol());
		});
	}
}
