package io.cxmetrics.cli.html;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium that is installed on this machine; nothing is downloaded. Where there is
 * none, tests are skipped, or fail if the property {@code cxmetrics.browser} is {@code required}.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser");
  private static final String DRIVER = "chromedriver";

  /** It warns that it knows no extras of the newest versions, of which none are in use here. */
  private static final Logger EXTRAS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  static {
    EXTRAS.setLevel(Level.OFF);
  }

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts the browser.
   *
   * @param profile an empty folder
   */
  public static Browser start(Path profile) {
    Path browser =
        BROWSERS.stream()
            .map(Browser::onPath)
            .flatMap(Optional::stream)
            .findFirst()
            .orElseGet(() -> missing("chromium"));
    Path driver = onPath(DRIVER).orElseGet(() -> missing(DRIVER));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    Browser started = new Browser(new ChromeDriver(service, options));
    // What the browser loads for its own start page is none of ours.
    started.driver.get("about:blank");
    started.requests();
    return started;
  }

  private static Optional<Path> onPath(String program) {
    return Arrays.stream(
            Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path missing(String program) {
    String message = "there is no " + program + " on the PATH";
    return "required".equals(System.getProperty("cxmetrics.browser"))
        ? fail(message)
        : abort(message);
  }

  /** Opens a file in a window of some size, in the dark or not. */
  public void open(Path file, int width, int height, boolean dark) {
    requests(); // Those of the page before are none of this one's.
    size(width, height);
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    driver.get(file.toUri().toString());
  }

  private void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What a script of a test returns: lists, maps, numbers and strings. */
  public Object script(String script, Object... arguments) {
    return Objects.requireNonNull(driver.executeScript(script, arguments));
  }

  /** What a script returns that makes a list. */
  public List<?> list(String script, Object... arguments) {
    return (List<?>) script(script, arguments);
  }

  /** What the console said since the last call. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses that were asked for since the last call. */
  public List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      String message = entry.getMessage();
      if (message.contains("\"Network.requestWillBeSent\"")) {
        addresses.add(message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"));
      }
    }
    return addresses;
  }

  /** Shows the page as on paper, on which it has some room in pixels. */
  public void showAsPrinted(int width, int height) {
    size(width, height);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** How many pages the document has in print, in the paper size that it asks for. */
  public int printedPages() {
    Object data =
        driver
            .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
            .getOrDefault("data", "");
    String pdf =
        new String(Base64.getDecoder().decode(data.toString()), StandardCharsets.ISO_8859_1);
    return pdf.split("/Type\\s*/Page\\b", -1).length - 1;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
