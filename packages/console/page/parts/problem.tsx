/** What went wrong, where the content would be. */
export const Problem = ({ text }: { readonly text: string }) => (
  <div class="problem" role="alert">
    <h2>This did not work</h2>
    <p>{text}</p>
  </div>
);
