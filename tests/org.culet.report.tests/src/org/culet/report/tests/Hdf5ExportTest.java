package org.culet.report.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.Manifest;
import org.culet.report.Hdf5Export;
import org.culet.report.json.StudyJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** Reads back what was written, with the reader of the same library; scripts read it with h5py. */
class Hdf5ExportTest {

	@TempDir
	private static Path shared;

	@TempDir
	private Path folder;

	private static StudyResult study;
	private static Path file;

	@BeforeAll
	static void write() throws Exception {
		study = Results.of(Files.createDirectories(shared.resolve("study")));
		file = shared.resolve("study.h5");
		Hdf5Export.write(study, file);
	}

	@Test
	void rootSaysWhatItIs() {
		try (HdfFile hdf = new HdfFile(file)) {
			assertEquals("culet-hdf5", value(hdf, "format"));
			assertEquals(1L, value(hdf, "format_version"));
			assertEquals(study.culetVersion(), value(hdf, "culet_version"));
			assertEquals(study.name(), value(hdf, "study"));
			assertTrue(hdf.getDatasetByPath("info").getData().toString().contains("siemens"));
			assertArrayEquals(new String[] { study.problems().get(0).cause() }, (String[]) hdf.getDatasetByPath("problems/cause").getData());
		}
	}

	/** Each point of each sweep, bit by bit, with its unit; and the points that the fits of the stage were made on. */
	@Test
	void curvesAreThere() {
		try (HdfFile hdf = new HdfFile(file)) {
			List<Group> stages = members((Group) members((Group) hdf.getChild("samples")).get(0).getChild("stages"));
			List<StageResult> expected = study.samples().get(0).stages();
			assertEquals(expected.stream().map(StageResult::id).toList(), stages.stream().map(g -> value(g, "id")).toList());
			for (int i = 0; i < stages.size(); i++) {
				List<Group> sweeps = members((Group) stages.get(i).getChild("sweeps"));
				assertEquals(expected.get(i).sweeps().size(), sweeps.size());
				for (int k = 0; k < sweeps.size(); k++) {
					sweep(expected.get(i).sweeps().get(k), sweeps.get(k));
				}
				assertEquals(expected.get(i).curve().size() == 0, stages.get(i).getChild("curve") == null, "a stage without points");
				if (stages.get(i).getChild("curve") instanceof Group curve) {
					assertArrayEquals(expected.get(i).curve().resistancesOhm(), (double[]) curve.getDatasetByPath("resistance").getData());
				}
			}
		}
	}

	private static void sweep(SweepResult sweep, Group group) {
		assertEquals(sweep.input().fileName(), value(group, "file"));
		assertEquals(sweep.input().sha256(), value(group, "sha256"));
		assertEquals((long) sweep.masked().rows(), value((Group) group.getChild("masked"), "rows"));
		assertArrayEquals(sweep.curve().temperaturesK(), (double[]) group.getDatasetByPath("temperature_K").getData());
		assertArrayEquals(sweep.curve().resistancesOhm(), (double[]) group.getDatasetByPath("resistance").getData());
		assertArrayEquals(sweep.curve().sigmasOhm(), (double[]) group.getDatasetByPath("sigma").getData());
		assertEquals("ohm", value(group.getChild("resistance"), "unit"));
		assertEquals("R_sq", value(group.getChild("resistance"), "quantity"));
		assertEquals("K", value(group.getChild("temperature_K"), "unit"));
	}

	/** Everything of results.json under the same name, with all digits. */
	@Test
	void nothingOfTheResultsIsLost() {
		try (HdfFile hdf = new HdfFile(file)) {
			int numbers = same(StudyJson.of(study), hdf, "");
			assertTrue(numbers > 2000, numbers + " numbers compared");
		}
	}

	private static int same(JsonNode node, Group group, String path) {
		int numbers = 0;
		for (Map.Entry<String, JsonNode> field : node.properties()) {
			String here = path + "/" + field.getKey();
			JsonNode value = field.getValue();
			if (value.isNull()) {
				assertNull(group.getAttribute(field.getKey()), here);
			} else if (value.isContainerNode()) {
				numbers += value.isEmpty() ? 0 : sameContainer(value, group, field.getKey(), here);
			} else {
				sameScalar(value, value(group, field.getKey()), here);
				numbers += value.isNumber() ? 1 : 0;
			}
		}
		return numbers;
	}

	private static int sameContainer(JsonNode value, Group group, String name, String here) {
		if (value.isObject()) {
			return same(value, (Group) group.getChild(name), here);
		}
		if (!value.get(0).isObject()) {
			Object data = group.getAttribute(name) != null ? value(group, name) : group.getDatasetByPath(name).getData();
			return sameList(value, data, here);
		}
		Group inside = (Group) group.getChild(name);
		assertNotNull(inside, here);
		return inside.getAttribute("columns") != null ? sameTable(value, inside, here)
				: IntStream.range(0, value.size()).map(i -> same(value.get(i), members(inside).get(i), here + "/" + i)).sum();
	}

	private static int sameList(JsonNode list, Object data, String here) {
		for (int i = 0; i < list.size(); i++) {
			Object one = data instanceof double[] d ? (Object) d[i] : ((String[]) data)[i];
			sameScalar(list.get(i), one, here + "/" + i);
		}
		return data instanceof double[] ? list.size() : 0;
	}

	private static int sameTable(JsonNode rows, Group table, String here) {
		int numbers = 0;
		for (int i = 0; i < rows.size(); i++) {
			for (Map.Entry<String, JsonNode> field : rows.get(i).properties()) {
				Object column = table.getDatasetByPath(field.getKey()).getData();
				assertEquals(rows.size(), java.lang.reflect.Array.getLength(column), here);
				Object cell = java.lang.reflect.Array.get(column, i);
				String at = here + "/" + field.getKey() + "/" + i;
				if (field.getValue().isArray()) {
					numbers += sameList(field.getValue(), cell, at);
				} else if (field.getValue().isNull() && cell instanceof double[] none) {
					assertTrue(Double.isNaN(none[0]) && Double.isNaN(none[1]), at);
				} else {
					sameScalar(field.getValue(), cell, at);
					numbers++;
				}
			}
		}
		return numbers;
	}

	private static void sameScalar(JsonNode expected, Object actual, String here) {
		if (expected.isNull()) {
			assertTrue(actual.equals("") || actual.equals(Double.NaN), here + " is " + actual);
		} else if (expected.isTextual()) {
			assertEquals(expected.asText(), actual, here);
		} else if (expected.isBoolean()) {
			assertEquals((byte) (expected.asBoolean() ? 1 : 0), actual, here);
		} else {
			assertEquals(expected.asDouble(), ((Number) actual).doubleValue(), 0.0, here);
		}
	}

	/** Files without errors, a curve that has no Tc, a pressure without uncertainty, a stage without a readable file. */
	@Test
	void whatIsNotKnownIsNotThere() throws Exception {
		StringBuilder curve = new StringBuilder("T_K,R_ohm\n");
		for (int i = 0; i < 40; i++) {
			double t = 3 * Math.pow(0.1, i / 39.0);
			curve.append(t).append(',').append(6000 * Math.exp(Math.sqrt(18 / t))).append('\n');
		}
		Files.writeString(folder.resolve("a.csv"), curve);
		Files.writeString(folder.resolve("bad.csv"), "nothing\n");
		Files.writeString(folder.resolve("m.csv"), "file,sample,pressure_GPa\na.csv,A,1\nbad.csv,A,3\n");
		Path target = folder.resolve("a.h5");
		StudyResult result = StudyAnalysis.standard().run(ManifestStudy.of(Manifest.read(folder.resolve("m.csv"))), Progress.NONE);
		Hdf5Export.write(result, target);
		try (HdfFile hdf = new HdfFile(target)) {
			List<Group> stages = members((Group) hdf.getByPath("samples/A/stages"));
			assertEquals(result.samples().get(0).stages().size(), stages.size());
			Group stage = stages.stream().filter(s -> !((Group) s.getChild("sweeps")).getChildren().isEmpty()).findFirst().orElseThrow();
			for (String name : List.of("sigma_GPa", "Tc_K", "Tc_sigma_K")) {
				assertNull(stage.getAttribute(name), name);
			}
			assertFalse(value((Group) stage.getChild("tc"), "reason").toString().isBlank());
			Group sweep = members((Group) stage.getChild("sweeps")).get(0);
			assertNull(sweep.getChild("sigma"));
			assertEquals("R", value(sweep.getChild("resistance"), "quantity"));
			assertEquals(40, ((double[]) sweep.getDatasetByPath("temperature_K").getData()).length);
			same(StudyJson.of(result), hdf, "");
		}
	}

	@Test
	void namesThatHdf5DoesNotTakeDoNotCollide() throws Exception {
		SampleResult one = study.samples().get(0);
		List<String> names = List.of("a/b", "a_b", "a/b", ".", "..", "", "/", "µ 5 °", "a_b-2", "line\nend");
		List<SampleResult> samples = names.stream().map(name -> named(one, name)).toList();
		Path target = folder.resolve("names.h5");
		Hdf5Export.write(new StudyResult("s", "s", samples, List.of(), "0"), target);
		try (HdfFile hdf = new HdfFile(target)) {
			List<Group> groups = members((Group) hdf.getChild("samples"));
			assertEquals(names, groups.stream().map(g -> value(g, "name")).toList());
			assertEquals(names.size(), groups.stream().map(Node::getName).distinct().count());
			groups.forEach(g -> assertEquals(g.getName(), hdf.getByPath("samples/" + g.getName()).getName()));
			groups.forEach(g -> assertEquals(1, ((Group) g.getChild("stages")).getChildren().size()));
		}
	}

	private static SampleResult named(SampleResult s, String name) {
		return new SampleResult(s.id(), name, s.geometry(), s.thicknessNm(), s.stages().subList(0, 1), List.of(), List.of(),
				s.reversibility());
	}

	/** Attributes have a limit; a library mark must not land in a group: neither for a study of nothing, nor for one of problems only. */
	@Test
	void unusualStudiesCanBeRead() throws Exception {
		String text = "long \"text\" ".repeat(2000);
		Problem problem = new Problem("f", java.util.OptionalLong.empty(), text);
		for (List<Problem> problems : List.of(List.<Problem>of(), List.of(problem, new Problem("g", java.util.OptionalLong.of(3), "")))) {
			Path target = folder.resolve("unusual.h5");
			Hdf5Export.write(new StudyResult(text, "", List.of(), problems, "0"), target);
			try (HdfFile hdf = new HdfFile(target)) {
				assertEquals(text, hdf.getDatasetByPath("study").getData());
				assertTrue(((Group) hdf.getChild("samples")).getChildren().isEmpty());
				if (!problems.isEmpty()) {
					assertArrayEquals(new double[] { Double.NaN, 3 }, (double[]) hdf.getDatasetByPath("problems/line").getData());
				}
			}
		}
	}

	@Test
	void fileAppearsWholeAndReadableForOthers() throws IOException {
		Path target = folder.resolve("again.h5");
		Files.writeString(target, "from last time");
		Hdf5Export.write(study, target);
		assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(target), "same results, same bytes");
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of(target), left.toList());
		}
		assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
		Path plain = Files.createFile(folder.resolve("plain"));
		assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(target));
	}

	@Test
	void failureLeavesNothingBehind() throws IOException {
		assertThrows(IOException.class, () -> Hdf5Export.write(study, folder.resolve("no/such/folder.h5")));
		assertThrows(IOException.class, () -> Hdf5Export.write(study, folder));
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(0, left.count());
		}
	}

	private static Object value(Node node, String name) {
		Attribute attribute = node.getAttribute(name);
		assertNotNull(attribute, name + " of " + node.getPath());
		return attribute.getData();
	}

	/** The members of a group in the order of the study. */
	private static List<Group> members(Group group) {
		Map<Object, Group> members = new TreeMap<>();
		group.getChildren().values().forEach(m -> members.put(value(m, "index"), (Group) m));
		return List.copyOf(members.values());
	}
}
