/**
 * The tallies and metrics of {@code io.cxmetrics} inside Apache Spark: as SQL functions and columns
 * ({@link io.cxmetrics.spark.CxFunctions}), as aggregators of Datasets, and first-contact
 * resolution over contacts that are spread over a cluster.
 *
 * <p>What is computed is core's: an aggregate counts, and core's metrics read the counts. So
 * results are equal to the last digit, and encoded tallies to the last byte, however rows are
 * partitioned.
 */
@NullMarked
package io.cxmetrics.spark;

import org.jspecify.annotations.NullMarked;
