package io.cxmetrics.benchmarks;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LayeredBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.w3c.dom.Document;

/** The speed of every path, as a share of the fastest of ours in its suite, on one chart. */
final class SpeedChart {

  private static final int WIDTH = 900;
  private static final int BAR_HEIGHT = 15;
  private static final int FRAME_HEIGHT = 110;
  private static final double SLOWEST = 0.001;
  private static final double FASTEST = 10;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private SpeedChart() {}

  /** Writes the chart of the suites that compare something, as SVG. */
  static void write(List<Suite> suites, Path file) throws IOException {
    DefaultCategoryDataset speeds = speeds(suites);
    Dimension size =
        new Dimension(WIDTH, FRAME_HEIGHT + BAR_HEIGHT * Math.max(1, speeds.getColumnCount()));
    SVGGraphics2D svg = new SVGGraphics2D(emptyDocument());
    svg.setSVGCanvasSize(size);
    chart(speeds).draw(svg, new Rectangle2D.Double(0, 0, size.width, size.height));
    try (Writer out = Files.newBufferedWriter(file)) {
      svg.stream(out);
    }
  }

  private static DefaultCategoryDataset speeds(List<Suite> suites) {
    DefaultCategoryDataset speeds = new DefaultCategoryDataset();
    speeds.addValue(null, "ours", "");
    for (Suite suite : suites) {
      double fastest =
          suite.ours().stream().mapToDouble(Suite.Path::nanos).min().orElse(Double.NaN);
      if (suite.isComparison()) {
        for (Suite.Path path : suite.paths()) {
          speeds.addValue(
              fastest / path.nanos(),
              path.isOurs() ? "ours" : "baselines and peers",
              suite.name() + "  " + path.name());
        }
      }
    }
    speeds.removeColumn("");
    return speeds;
  }

  private static JFreeChart chart(DefaultCategoryDataset speeds) {
    CategoryAxis paths = new CategoryAxis();
    paths.setTickLabelFont(FONT);
    paths.setCategoryMargin(0.2);
    paths.setLowerMargin(0);
    paths.setUpperMargin(0);
    paths.setMaximumCategoryLabelWidthRatio(0.9f);
    LogAxis speed = new LogAxis("speed, as a share of the fastest path of ours in the suite");
    speed.setRange(SLOWEST, FASTEST);
    speed.setTickUnit(new NumberTickUnit(1));
    speed.setNumberFormatOverride(NumberFormat.getInstance(Locale.ROOT));
    speed.setTickLabelFont(FONT);
    speed.setLabelFont(FONT);
    LayeredBarRenderer bars = new LayeredBarRenderer();
    bars.setBase(SLOWEST);
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, new Color(0x1F77B4));
    bars.setSeriesPaint(1, new Color(0xB0B0B0));
    CategoryPlot plot = new CategoryPlot(speeds, paths, speed, bars);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    JFreeChart chart = new JFreeChart(plot);
    chart.setBackgroundPaint(Color.WHITE);
    return chart;
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser cannot be made", e);
    }
  }
}
