/// How the features of an on-demand view follow from its inputs.
package pushdesk.model.computation;
