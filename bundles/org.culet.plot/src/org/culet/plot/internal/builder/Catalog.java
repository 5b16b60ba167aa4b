package org.culet.plot.internal.builder;

import java.util.List;

import org.culet.plot.builder.FigureBuilder;

/** The builders of this bundle in the order of the documentation. */
public final class Catalog {

	private Catalog() {
	}

	/** All of them. */
	public static List<FigureBuilder> all() {
		return List.of(new RtPressures(false), new TcPressure(), HoppingFigure.arrhenius(), HoppingFigure.efrosShklovskii(),
				new CrossingFigure(), new ResidualRatioFigure(), new WeakLocalizationFigure(false), new ConductancePressure(),
				new PhaseDiagramFigure(), new WeakLocalizationFigure(true), new OppositeLaw(), new RtPressures(true),
				new ActivationEnergyFigure(), new ResidualsFigure(), new ScalingCollapse(), new PressureHistory(), new SampleDashboard(),
				new StageTable());
	}
}
