package org.culet.model.tests;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;

import org.culet.model.Study;

/** A Java process of its own, to be killed. */
final class JavaProcess {
	private JavaProcess() {
	}

	static Process start(Class<?> main, Path errors, String... arguments) throws IOException, URISyntaxException {
		List<String> command = new ArrayList<>(List.of(java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classPath(main), main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectError(errors.toFile()).start();
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** Where the classes come from: jars and folders of plain Java, or the bundles of an OSGi framework. */
	private static String classPath(Class<?> main) throws URISyntaxException {
		Set<String> places = new LinkedHashSet<>();
		for (Class<?> needed : List.of(main, Study.class, EObject.class, EList.class, XMIResource.class, AdapterFactoryEditingDomain.class, ChangeDescription.class)) {
			CodeSource source = needed.getProtectionDomain().getCodeSource();
			Path place = Path.of(source.getLocation().toURI());
			String inside = needed.getName().replace('.', '/') + ".class";
			Stream.of(place, place.resolve("target/classes"), place.resolve("target/test-classes"), place.resolve("bin"))
					.filter(candidate -> Files.isRegularFile(candidate) || Files.exists(candidate.resolve(inside))).map(Path::toString).forEach(places::add);
		}
		return String.join(File.pathSeparator, places);
	}
}
