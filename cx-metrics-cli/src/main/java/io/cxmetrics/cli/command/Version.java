package io.cxmetrics.cli.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version from the manifest of the jar that runs. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"cx-metrics " + Objects.requireNonNullElse(version, "(not from a jar)")};
  }
}
