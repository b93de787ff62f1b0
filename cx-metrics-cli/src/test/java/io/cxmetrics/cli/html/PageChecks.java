package io.cxmetrics.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What holds for every page, as a browser shows it. */
public final class PageChecks {

  /** Room for the rounding of positions. */
  private static final double PIXEL = 0.5;

  private PageChecks() {}

  /** Every drawing holds all of its parts, and none of its texts is over another. */
  public static void assertNothingOverlaps(Browser browser) {
    List<?> charts =
        browser.list(
            """
            const box = e => {
              const b = e.getBoundingClientRect();
              return {text: e.textContent, left: b.left, top: b.top, right: b.right,
                  bottom: b.bottom};
            };
            return [...document.querySelectorAll('svg.chart')].map(svg => [
                [box(svg)],
                [...svg.querySelectorAll('path, rect, circle, line')].map(box),
                [...svg.querySelectorAll('text, .pain-mark')].map(box)]);
            """);
    assertTrue(charts.size() > 2, "charts: " + charts.size());
    for (Object chart : charts) {
      List<List<Box>> parts = ((List<?>) chart).stream().map(Box::all).toList();
      Box whole = parts.get(0).get(0);
      List<Box> shapes = parts.get(1);
      List<Box> texts = parts.get(2);
      Stream.concat(shapes.stream(), texts.stream())
          .forEach(part -> assertTrue(whole.contains(part), part + " is not within " + whole));
      for (int i = 0; i < texts.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertFalse(texts.get(i).overlaps(texts.get(j)), texts.get(i) + ", " + texts.get(j));
        }
      }
    }
    // The page itself does not scroll sideways: drawings and tables do, each on its own.
    assertEquals(
        true, browser.script("return document.documentElement.scrollWidth === window.innerWidth"));
  }

  /** Every text has a contrast of 4.5 at least to what is painted under it. */
  public static void assertContrast(Browser browser) {
    List<?> contrasts =
        browser.list(
            """
            const rgb = colour => colour.match(/[0-9.]+/g).map(Number);
            const part = v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            const luminance = c => {
              const [r, g, b] = rgb(c).map(v => part(v / 255));
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const variable = name => {
              const probe = document.createElement('span');
              probe.style.color = 'var(' + name + ')';
              document.body.append(probe);
              const colour = getComputedStyle(probe).color;
              probe.remove();
              return colour;
            };
            const contrast = (a, b) => {
              const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
              return (x + 0.05) / (y + 0.05);
            };
            const results = [];
            for (const e of document.querySelectorAll('h1, h2, p, a, dt, dd, th, td, .pain, small')) {
              const ground = getComputedStyle(document.body).backgroundColor;
              results.push([e.textContent, contrast(getComputedStyle(e).color, ground)]);
            }
            for (const e of document.querySelectorAll('svg text')) {
              const ground = e.matches('.stage-name') ? '--soft'
                  : e.matches('.stage text, .caption') ? '--card' : '--ground';
              results.push([e.textContent,
                  contrast(getComputedStyle(e).fill, variable(ground))]);
            }
            return results;
            """);
    assertTrue(contrasts.size() > 100, "texts: " + contrasts.size());
    List<String> low = new ArrayList<>();
    for (Object contrast : contrasts) {
      if (number(((List<?>) contrast).get(1)) < 4.5) {
        low.add(contrast.toString());
      }
    }
    assertEquals(List.of(), low);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  /** Where an element is. */
  private record Box(String text, double left, double top, double right, double bottom) {

    static List<Box> all(Object boxes) {
      return ((List<?>) boxes).stream().map(box -> of((Map<?, ?>) box)).toList();
    }

    private static Box of(Map<?, ?> values) {
      return new Box(
          String.valueOf(values.get("text")),
          coordinate(values, "left"),
          coordinate(values, "top"),
          coordinate(values, "right"),
          coordinate(values, "bottom"));
    }

    private static double coordinate(Map<?, ?> values, String key) {
      return number(Objects.requireNonNull(values.get(key), key));
    }

    boolean contains(Box other) {
      return left - PIXEL <= other.left
          && other.right <= right + PIXEL
          && top - PIXEL <= other.top
          && other.bottom <= bottom + PIXEL;
    }

    /** The boxes of texts have room above and below the letters: a third of it may be shared. */
    boolean overlaps(Box other) {
      double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
      return left + PIXEL < other.right
          && other.left + PIXEL < right
          && shared > (bottom - top) / 3;
    }
  }
}
