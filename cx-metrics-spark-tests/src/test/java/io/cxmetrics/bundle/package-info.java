/** The jar of class {@code bundle}, with nothing beside it but Spark. */
@NullMarked
package io.cxmetrics.bundle;

import org.jspecify.annotations.NullMarked;
