/** The command {@code journey}: a model, the answers along it, and the page with its map. */
@NullMarked
package io.cxmetrics.cli.journey;

import org.jspecify.annotations.NullMarked;
